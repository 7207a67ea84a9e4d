#!/bin/sh
# Second step of a new database container, after roles.sql: the passwords of the two login roles, from the environment.
set -eu
psql --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
    --set=owner="$ZHUCUN_DATABASE_OWNER_PASSWORD" --set=app="$ZHUCUN_DATABASE_APP_PASSWORD" <<'SQL'
set password_encryption = 'scram-sha-256';
set log_statement = 'none';
alter role zhucun_owner password :'owner';
alter role zhucun_app password :'app';
SQL
