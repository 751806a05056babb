/** Sends a request to a running sandbox and prints its answer; the result is the exit code. */
export async function askSandbox(url: string, init: RequestInit): Promise<number> {
  try {
    const response = await fetch(url, { ...init, headers: { "content-type": "application/json" } });
    process.stdout.write(`${await response.text()}\n`);
    return response.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`Nothing answers at ${new URL(url).origin}. Is the sandbox running?\n`);
    return 1;
  }
}
