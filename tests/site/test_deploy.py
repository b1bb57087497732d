"""What operators copy from ``deploy`` says what the code and the documentation say."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
# Of Python, and where Django finds the settings that read all others.
NOT_OURS = {"PYTHONUNBUFFERED", "DJANGO_SETTINGS_MODULE"}
# The library that adds the figures of processes up looks for it by itself.
READ_ELSEWHERE = {"PROMETHEUS_MULTIPROC_DIR"}
OF_OTHER_SERVICES = {"database", "cache", "storage"}


def documented():
    table = (ROOT / "docs" / "operators.md").read_text().split("## Environment variables")[1].split("\n## ")[0]
    first_cells = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    return {name for cell in first_cells for name in re.findall(r"`([A-Z0-9_]+)`", cell)}


def read_by_settings():
    source = "".join((ROOT / "recipes_site" / "settings" / f"{name}.py").read_text() for name in ("base", "production"))
    called = re.findall(r"""\benv(?:\.\w+)?\(\s*["']([A-Z0-9_]+)""", source)
    required = re.findall(r"^    \"([A-Z_]+)\":", source.split("REQUIRED = {")[1].split("\n}")[0], re.MULTILINE)
    return {*called, *required}


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())


def own_services(compose):
    return {name: service for name, service in compose["services"].items() if name not in OF_OTHER_SERVICES}


def test_every_variable_is_documented_and_every_documented_one_is_read():
    assert documented() == read_by_settings() | READ_ELSEWHERE


def test_files_set_only_variables_that_are_documented(compose):
    set_in_image = re.findall(r"\b([A-Z0-9_]+)=", (DEPLOY / "Containerfile").read_text())
    set_by_compose = {name for service in own_services(compose).values() for name in service["environment"]}
    set_by_units = {
        name for unit in UNITS for name in re.findall(r"^Environment=(\w+)=", unit.read_text(), re.MULTILINE)
    }
    assert {*set_in_image, *set_by_compose, *set_by_units} - documented() <= NOT_OURS


def test_nothing_runs_with_settings_for_development():
    assert "DJANGO_SETTINGS_MODULE=recipes_site.settings.production" in (DEPLOY / "Containerfile").read_text()
    for unit in UNITS:
        if "manage.py" in unit.read_text():
            assert "Environment=DJANGO_SETTINGS_MODULE=recipes_site.settings.production" in unit.read_text()


def test_every_service_of_ours_is_confined(compose):
    services = own_services(compose)
    assert set(services) == {"update", "web", "worker", "jobs"}
    assert "\nUSER library\n" in (DEPLOY / "Containerfile").read_text()
    for service in services.values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "user" not in service


def test_everything_others_wait_for_says_whether_it_is_well(compose):
    for service in own_services(compose).values():
        for name, how in service["depends_on"].items():
            assert name in compose["services"]
            if how["condition"] == "service_healthy":
                assert compose["services"][name]["healthcheck"]["test"]
    assert "HEALTHCHECK" in (DEPLOY / "Containerfile").read_text()
    for address in [address for service in compose["services"].values() for address in service.get("ports", ())]:
        assert address.startswith("127.0.0.1:")


def test_every_volume_is_declared(compose):
    used = {volume.split(":")[0] for service in compose["services"].values() for volume in service.get("volumes", ())}
    assert used == set(compose["volumes"])


@pytest.mark.skipif(not shutil.which("nginx") or not shutil.which("openssl"), reason="needs nginx and openssl")
def test_nginx_accepts_the_example(tmp_path):
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=library.example.org"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    example = (DEPLOY / "nginx" / "library.conf").read_text()
    example = re.sub(r"/etc/letsencrypt/live/[^/]+", str(tmp_path), example)
    # Its ports may be taken here, or forbidden.
    example = re.sub(r"listen (\d+)", rf"listen unix:{tmp_path}/\1", example)
    (tmp_path / "library.conf").write_text(example)
    folders = "".join(
        f"{name}_temp_path {tmp_path}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = f"pid {tmp_path}/pid; events {{}} http {{ {folders} access_log off; include {tmp_path}/library.conf; }}"
    (tmp_path / "nginx.conf").write_text(whole)
    asked = subprocess.run(
        ["nginx", "-t", "-e", tmp_path / "log", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True
    )
    assert asked.returncode == 0, asked.stderr
    assert "[warn]" not in asked.stderr


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_systemd_accepts_the_units(tmp_path):
    stand_in = tmp_path / "library" / ".venv" / "bin" / "python"
    stand_in.parent.mkdir(parents=True)
    stand_in.write_text("#!/bin/sh\n")
    stand_in.chmod(0o755)
    for unit in UNITS:
        (tmp_path / unit.name).write_text(unit.read_text().replace("/srv/library", str(tmp_path / "library")))
    asked = subprocess.run(
        ["systemd-analyze", "verify", *sorted(tmp_path.glob("library*.*"))], capture_output=True, text=True
    )
    assert asked.returncode == 0, asked.stderr
    assert [line for line in asked.stderr.splitlines() if line.startswith("library")] == []
