/** A submitted form's fields; a body that is no form is the sender's mistake, answered with 400. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response("The body is not a form.", { status: 400 });
  }
}
