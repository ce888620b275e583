//! The page, used by keyboard alone.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
    Client,
};
use serde_json::{json, Value};

/// How often a key is pressed before its target counts as out of reach.
const PATIENCE: usize = 30;

pub(crate) async fn press(client: &Client, key: char) {
    let keys = KeyActions::new("keyboard".to_owned());
    let press = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
    client.perform_actions(press).await.unwrap();
}

pub(crate) async fn write(client: &Client, text: &str) {
    for letter in text.chars() {
        press(client, letter).await;
    }
}

/// Presses Tab until this has the focus, and checks that the focus can be seen.
pub(crate) async fn tab_to(client: &Client, selector: &str) {
    for _ in 0..PATIENCE {
        let script = "const focused = document.activeElement;\
            return focused.matches(arguments[0]) ? getComputedStyle(focused).outlineStyle : null;";
        let outline = client.execute(script, vec![json!(selector)]).await.unwrap();
        if let Value::String(outline) = outline {
            assert_ne!(outline, "none", "{selector} does not show that it has the focus");
            return;
        }
        press(client, Key::Tab.into()).await;
    }
    panic!("no key reaches {selector}");
}

/// Chooses the radio button whose label begins like this.
pub(crate) async fn choose(client: &Client, name: &str, label: &str) {
    tab_to(client, &format!("[name={name}]")).await;
    for _ in 0..PATIENCE {
        let script =
            "return document.querySelector(`[name=${arguments[0]}]:checked`).closest('label').textContent;";
        let chosen = client.execute(script, vec![json!(name)]).await.unwrap();
        if chosen.as_str().unwrap().starts_with(label) {
            return;
        }
        press(client, Key::Down.into()).await;
    }
    panic!("no {name} begins with {label}");
}
