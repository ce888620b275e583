use restmachine::{State, get, router};

#[derive(State)]
struct AppState {
    folder: std::path::PathBuf,
}

#[get("/folder")]
fn folder(folder: &std::path::Path) -> String {
    folder.display().to_string()
}

router! { App<AppState> { folder } }

fn main() {}
