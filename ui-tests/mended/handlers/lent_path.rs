use restmachine::{State, get, router};

#[derive(State)]
pub struct AppState {
    folder: std::path::PathBuf,
}

#[get("/folder")]
fn folder(folder: &std::path::PathBuf) -> String {
    folder.display().to_string()
}

router! { pub App<AppState> { folder } }

fn main() {}
