/// Replaces or patches.
#[put("/items/{id}")]
#[patch("/items/{id}")]
#[must_use]
pub async fn store(#[path] tenant: Tenant, id: u64, Query(page): Query<Page>, note: Option<Json<Note>>) -> impl IntoResponse {
    page.of(tenant, id, note).await
}
