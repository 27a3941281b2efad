#!/bin/sh
# train.sh PROGRAM DOCUMENT: starts the packaged program in the folder PROGRAM on an empty PostgreSQL of its own, lets it
# read the document and show its pages, and leaves PROGRAM/ibid.aot, the JVM's AOT cache of what that took.
set -eu
program=$1
document=$2
work=$(mktemp -d)
postgres=$(dirname "$(ls /usr/lib/postgresql/*/bin/pg_ctl | tail -n 1)")
chown postgres "$work"

as_postgres() {
  su postgres -s /bin/sh -c "cd $work && $1"
}
as_postgres "$postgres/initdb -D $work/database -A trust -E UTF8 --locale=C >/dev/null"
as_postgres "$postgres/pg_ctl -D $work/database -w -o '-k $work -h 127.0.0.1 -p 5439' -l $work/log start >/dev/null"

export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:5439/postgres QUARKUS_DATASOURCE_USERNAME=postgres
export QUARKUS_HTTP_PORT=8089 IBID_DATA="$work/data" IBID_FETCH_TIMEGATES=
mkdir "$work/data"
java -XX:AOTCacheOutput="$program/ibid.aot" -XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED \
  -jar "$program/quarkus-run.jar" &
ibid=$!
trap 'kill $ibid 2>/dev/null || true; as_postgres "$postgres/pg_ctl -D $work/database -m immediate stop" || true' EXIT

asked=0
until curl -fs http://127.0.0.1:8089/q/health/ready >/dev/null; do
  asked=$((asked + 1))
  if [ $asked -gt 180 ] || ! kill -0 $ibid; then
    echo "Ibid did not start" >&2
    exit 1
  fi
  sleep 1
done
curl -fsS --data-binary "@$document" -H 'Content-Type: text/plain; charset=UTF-8' \
  http://127.0.0.1:8089/documents >/dev/null
for page in claims sources desk desk/queue q/openapi q/metrics; do
  curl -fsS "http://127.0.0.1:8089/$page" >/dev/null
done
# It ends with 143, and has then written the cache.
kill $ibid
wait $ibid || true
test -s "$program/ibid.aot"
