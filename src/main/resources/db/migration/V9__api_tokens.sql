-- Tokens of programs. Only the SHA-256 of the secret is kept. Rows are never deleted: they are revoked.
create table api_token (
    id           uuid primary key,
    digest       text        not null unique,
    name         text        not null,
    acts_as      text        not null,
    role         text        not null,
    document_id  uuid references document,
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text
);
