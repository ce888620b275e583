//! The request context of an event, for handlers that ask for it. No answer of this crate depends on it.

use lambda_http::request::RequestContext;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::event::Gateway;
use super::fields::scalar;

/// The context as far as `lambda_http` has a type for it; `None` if one of the fields that the type requires is different.
pub(super) fn read(gateway: Gateway, context: &Value) -> Option<RequestContext> {
    match gateway {
        Gateway::Rest => readable(context, &["httpMethod"]).map(RequestContext::ApiGatewayV1),
        Gateway::Http => readable(context, &["http"]).map(RequestContext::ApiGatewayV2),
        Gateway::LoadBalancer => readable(context, &["elb"]).map(RequestContext::Alb),
        Gateway::Lattice => {
            let required = ["serviceNetworkArn", "serviceArn", "targetGroupArn", "region", "timeEpoch"];
            readable(context, &required).map(RequestContext::VpcLattice)
        }
    }
}

/// The context without the fields that `T` cannot hold. Fields are independent of each other, except that `required` ones are
/// always there.
fn readable<T: DeserializeOwned>(context: &Value, required: &[&str]) -> Option<T> {
    if let Ok(whole) = T::deserialize(context) {
        return Some(whole);
    }
    let fields = context.as_object()?;
    let mut kept: Map<String, Value> =
        fields.iter().filter(|(name, _)| required.contains(&name.as_str())).map(owned).collect();
    for (name, value) in fields.iter().filter(|(name, _)| !required.contains(&name.as_str())) {
        let mut value = value.clone();
        if name == "authorizer" {
            write_claims_as_strings(&mut value);
        }
        kept.insert(name.clone(), value);
        if T::deserialize(&Value::Object(kept.clone())).is_err() {
            kept.remove(name);
        }
    }
    T::deserialize(&Value::Object(kept)).ok()
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

/// Claims are strings in an HTTP API, but an authoriser of its own may keep the numbers of a token. One of them must not turn the
/// user into a guest.
fn write_claims_as_strings(authorizer: &mut Value) {
    let Some(claims) = authorizer.pointer_mut("/jwt/claims").and_then(Value::as_object_mut) else { return };
    claims.retain(|_, claim| !claim.is_null());
    for claim in claims.values_mut() {
        let text = scalar(claim).map_or_else(|| claim.to_string(), |text| text.into_owned());
        *claim = text.into();
    }
}
