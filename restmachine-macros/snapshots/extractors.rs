#[post("/notes")]
fn store(agent: Agent, Json(note): Json<Note>) {
    save(agent, note)
}
