#!/bin/sh
# Writes the files of secrets/ that docker-compose.yml reads: those that are missing, and no other.
#
#   sh deploy/compose/make-secrets.sh
#
# Passwords and the API token are made here. The signing keys are the provider's: from SIGNING_KEYS, or asked for. So is the
# access to its REST API, from PROVIDER_ACCESS; without one the file has no entry, and the provider is not asked.
#
# The folder is closed to everybody else on this machine. The files in it can be read by whoever gets one, since the user
# in a container is another one than you.
set -eu
umask 077
cd "$(dirname "$0")/../.."
mkdir -p secrets
chmod 700 secrets

has() { [ -s "secrets/$1" ]; }

# Letters and digits alone: nothing in it has to be escaped in a URL.
random() { od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# Under its name only once it is whole.
keep() {
  printf '%s\n' "$2" > "secrets/.$1.draft"
  chmod 644 "secrets/.$1.draft"
  mv "secrets/.$1.draft" "secrets/$1"
  echo "made secrets/$1"
}

if ! has signing_keys && [ -z "${SIGNING_KEYS:-}" ]; then
  if [ ! -t 0 ]; then
    echo 'make-secrets: set SIGNING_KEYS to <project id>=<signing key>, comma separated, as the provider shows them.' >&2
    exit 1
  fi
  printf 'Signing keys, as <project id>=<signing key>, comma separated: ' >&2
  read -r SIGNING_KEYS
fi

has postgres_password || keep postgres_password "$(random)"

# The same password twice: PostgreSQL takes it as it is, and the migration logs in with a URL.
if ! has owner_password && ! has database_url; then
  password=$(random)
  keep database_url "postgres://sidetrack_owner:$password@postgres:5432/sidetrack"
  keep owner_password "$password"
elif ! has owner_password || ! has database_url; then
  echo 'make-secrets: of secrets/owner_password and secrets/database_url one is missing: both hold the same password.' >&2
  exit 1
fi

for door in ingest api; do
  has "${door}_database_url" ||
    keep "${door}_database_url" "postgres://sidetrack_$door:$(random)@postgres:5432/sidetrack"
done

has api_tokens || keep api_tokens "support=$(random)"
has signing_keys || keep signing_keys "$SIGNING_KEYS"
has provider_access || keep provider_access "${PROVIDER_ACCESS:-# <project id>=https://<project id>:<API token>@<space>.signalwire.com, one a line}"
