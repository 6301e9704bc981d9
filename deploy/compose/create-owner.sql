-- Run once by PostgreSQL's superuser, while the volume is empty: who owns Sidetrack's database, and the database.
--
-- The owner is no superuser. CREATEROLE lets `sidetrack migrate` make the doors' logins and, later, give them other
-- passwords; of other roles it may change none.

\set owner_password `cat /run/secrets/owner_password`

CREATE ROLE sidetrack_owner LOGIN CREATEROLE PASSWORD :'owner_password';

CREATE DATABASE sidetrack OWNER sidetrack_owner;
