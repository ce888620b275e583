router! {
    /// Everything this service answers.
    #[cors(origins = "*", max_age = 3600)]
    pub App<AppState> {
        get_data,
        users::{list, show},
        #[cfg(feature = "admin")]
        "/admin/{tenant}" => admin::Admin,
        "/public" => public::Public,
        _ => not_found,
    }
}
