struct AppState {
    database: Database,
    config: Arc<Config>,
}
