#[get("/names")]
fn names(names: &Vec<String>, shape: &dyn Shape) -> String {
    names.join(shape.separator())
}
