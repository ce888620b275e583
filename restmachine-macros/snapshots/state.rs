struct AppState {
    database: Database,
    config: Arc<Config>,
    #[state(skip)]
    secret: Arc<Config>,
}
