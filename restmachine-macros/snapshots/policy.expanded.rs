pub(crate) fn webhook(headers: &HeaderMap, Json(event): Json<Value>) -> StatusCode {
    StatusCode::CREATED
}
#[doc(hidden)]
#[allow(non_camel_case_types, clippy::exhaustive_structs)]
pub(crate) struct webhook {}
const _: () = {
    use ::restmachine::__private as __rm;
    #[post(__taken)]
    const _: () = ();
    const __CORS: __rm::Cors = {
        const __ORIGINS: &[__rm::ListedOrigin] = &[
            __rm::ListedOrigin::exact("https://app.example.com"),
            __rm::ListedOrigin::pattern(
                "https",
                __rm::HostPattern::Subdomains("example.org"),
                __rm::PortPattern::Any,
            ),
        ];
        static __POLICY: __rm::CorsPolicy = __rm::CorsPolicy::from_checked(__rm::ConstantPolicy {
            origins: __rm::ConstantOrigins::Listed(__ORIGINS),
            methods: ::core::option::Option::Some(&["POST"]),
            allow_headers: "Accept, Accept-Language, Content-Type, Content-Language, Authorization, X-Requested-With",
            expose_headers: "Content-Length, Content-Type, ETag, Location, X-Request-ID",
            max_age: __rm::DeltaSeconds::of(86400),
            flags: __rm::PolicyFlags {
                credentials: true,
                ..__rm::PolicyFlags::OFF
            },
        });
        fn __headers() -> &'static __rm::PolicyHeaders {
            static __HEADERS: __rm::PolicyHeaders = __rm::PolicyHeaders::of(&__POLICY);
            &__HEADERS
        }
        __rm::Cors::Policy(
            &__rm::PolicySite {
                policy: &__POLICY,
                headers: __headers,
                level: __rm::Level::Route,
                file: ::core::file!(),
                line: 0,
            },
        )
    };
    impl __rm::Endpoint for webhook {
        const ROUTES: &'static [__rm::Route] = &[
            __rm::Route {
                method: __rm::RouteMethod::POST,
                path: "/webhook",
                segments: &[__rm::Segment::literal("webhook", 7675308172678387766)],
                bindings: &[],
                handler: ::core::concat!(::core::module_path!(), "::webhook"),
                file: ::core::file!(),
                line: 0,
                cors: __CORS,
                ..__rm::Route::UNMERGED
            },
        ];
    }
    #[allow(deprecated)]
    impl<__S: ::core::marker::Sync> __rm::Handle<__S> for webhook
    where
        HeaderMap: __rm::Lent<__S>,
        Json<Value>: __rm::FromRequest<__S>,
    {
        async fn handle<'__a>(
            __exchange: &'__a mut __rm::Exchange<'__a>,
            __state: &'__a __S,
        ) -> ::core::result::Result<(), __rm::Rejection> {
            let __argument_0 = __rm::lend::<HeaderMap, __S>(__exchange, __state)?;
            let __argument_1 = __rm::extract::<Json<Value>, __S>(__exchange, __state)
                .await?;
            let __response = __rm::IntoResponse::into_response(
                webhook(__argument_0, __argument_1),
            );
            __exchange.response.put(__response);
            ::core::result::Result::Ok(())
        }
    }
};
