"""``python -m tests.functional.tables`` prints the names of the tables of a database."""

import json

import django

if __name__ == "__main__":
    django.setup()
    from django.db import connection

    print(json.dumps(connection.introspection.table_names()))
