struct AppState {
    database: Database,
    config: Arc<Config>,
    #[state(skip)]
    secret: Arc<Config>,
}
const _: () = {
    use ::restmachine::__private as __rm;
    impl __rm::Lent<Self> for AppState {
        fn lend<'__a>(_: &'__a __rm::RequestHead, __state: &'__a Self) -> &'__a Self {
            __state
        }
    }
    impl __rm::Lent<AppState> for Database {
        fn lend<'__a>(
            _: &'__a __rm::RequestHead,
            __state: &'__a AppState,
        ) -> &'__a Self {
            &__state.database
        }
    }
    impl __rm::Lent<AppState> for Arc<Config> {
        fn lend<'__a>(
            _: &'__a __rm::RequestHead,
            __state: &'__a AppState,
        ) -> &'__a Self {
            &__state.config
        }
    }
};
