//! What to write instead of each mistake, compiled here all at once: a file with a mistake, or a warning, stops these
//! tests from being built.

macro_rules! mended {
    ($($topic:ident { $($case:ident),* $(,)? })*) => {
        $(
            mod $topic {
                $(
                    #[deny(warnings)]
                    #[allow(dead_code, unreachable_pub)]
                    mod $case {
                        include!(concat!(
                            env!("CARGO_MANIFEST_DIR"), "/mended/", stringify!($topic), "/", stringify!($case), ".rs"
                        ));
                    }
                )*
            }
        )*

        /// Each as `topic/case`.
        pub(crate) const COMPILED: &[&str] =
            &[$($(concat!(stringify!($topic), "/", stringify!($case))),*),*];
    };
}

mended! {
    constants {
        cfg_on_a_constant,
        closed_range,
        iterator_for_a_builder,
        names_from_a_constant,
        no_dots,
        off_is_no_policy,
        origins_instead_of_a_policy,
        origins_of_another_type,
        policy_beside_keys,
        policy_of_a_policy,
        two_dots_alone,
    }
    handlers {
        argument_is_conditional,
        argument_is_no_extractor,
        argument_is_no_parameter,
        associated_function,
        body_taken_twice,
        body_taken_twice_by_an_alias,
        borrowed_inside,
        const_function,
        fallback_twice,
        fallback_with_a_parameter,
        fallback_with_a_path,
        fallback_with_a_stray_argument,
        future_is_not_send,
        generics,
        impl_trait,
        json_of_no_serialize,
        mutable_reference,
        no_body,
        no_router_lists_it,
        not_a_function,
        parameter_is_borrowed,
        parameter_is_not_parsed,
        parameter_is_spelled_otherwise,
        path_wrapper,
        pattern_around_a_parameter,
        prefix_parameter_of_the_own_path,
        prefix_parameter_with_arguments,
        prefix_parameter_without_a_name,
        prefix_parameter_without_a_prefix,
        query_of_no_deserialize,
        receiver,
        request_by_reference,
        return_is_no_response,
        returns_what_it_borrows,
        state_wrapper,
        unsafe_function,
    }
    headers {
        comma_list,
        cookie,
        duplicate_in_another_case,
        fetch_metadata,
        not_a_token,
        request_name_exposed,
        response_name,
        set_cookie_exposed,
        wildcard_exposed_beside_authorization,
        wildcard_exposed_with_credentials,
        wildcard_listed,
        wildcard_with_credentials,
    }
    keys {
        attribute_on_a_flag,
        colon,
        duplicate,
        flag_with_a_string,
        misspelt,
        no_comma,
        no_parentheses,
        no_route_below,
        no_value,
        not_a_key,
        not_imported,
        nothing_after_equals,
        two_commas,
        off_beside_others,
        parentheses,
        second_cors,
        second_cors_on_a_router,
        unknown,
        value_of_a_call,
    }
    layers {
        constant_without_methods,
        no_methods,
        policy_of_a_router,
    }
    max_age {
        negative,
        no_value,
        product,
        string,
        suffix,
    }
    methods {
        duplicate,
        empty,
        lower_case,
        not_a_token,
        trace,
        unserved,
        wildcard,
    }
    origins {
        cfg_on_an_entry,
        comma_list,
        covered_by_a_pattern,
        default_port,
        duplicate,
        empty_entry,
        empty_label,
        empty_string,
        file,
        host_of_254_bytes,
        hyphen_at_the_end,
        insecure_scheme_with_credentials,
        insecure_with_credentials,
        ipv4_short,
        ipv6_uncompressed,
        label_of_64_bytes,
        missing,
        no_host,
        no_scheme,
        not_a_string,
        null,
        pattern_inside_a_label,
        pattern_of_part_of_a_port,
        pattern_over_a_listed_public_suffix,
        pattern_over_names_that_are_public_suffixes,
        port_too_large,
        port_zero,
        punycode_that_decodes_to_nothing,
        reflected_in_a_release_build,
        reflected_without_credentials,
        scheme_of_65_bytes,
        trailing_slash,
        unicode_host,
        upper_case,
        user_name,
        white_space,
        wildcard_in_a_list_with_credentials,
        wildcard_listed,
        wildcard_with_credentials,
    }
    routers {
        attribute_above_an_entry,
        cors_above_the_macro,
        entry_is_a_closure,
        entry_is_a_struct,
        entry_without_a_route_attribute,
        fallback_is_a_route,
        fallback_listed_as_a_route,
        fallback_with_no_arrow,
        glob_entry,
        inner_attribute,
        mount_of_a_handler,
        mount_of_no_router,
        no_comma,
        no_state,
        prefix_ends_with_a_slash,
        prefix_with_the_rest,
        private_handler,
        route_collides_with_a_mounted_one,
        service_of_a_router_with_a_state,
        state_attribute,
        state_is_not_derived,
        state_is_not_shared,
        state_lends_its_parameter,
        state_of_a_router_without_one,
        state_with_one_type_twice,
        struct_keyword,
        two_fallbacks,
        two_routes_collide,
    }
    routes {
        angle_brackets,
        argument_after_the_path,
        colon,
        connect,
        dot_segment,
        empty_segment,
        ignored_parameter,
        lower_case_method,
        no_method,
        no_path,
        no_slash,
        not_a_token,
        not_ascii,
        parameter_name,
        parameter_of_another_path,
        query,
        repeated_parameter,
        rest_not_last,
        two_parameters_in_a_segment,
        unbound_parameter,
        unclosed_brace,
        white_space,
    }
}
