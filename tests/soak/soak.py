"""The laws and a hostile session, side by side, for as many minutes as you like.

soak.py [MINUTES] [SEED] [FOLDER]
soak.py only NUMBER SEED [FOLDER]     one run of the session again, as a report names it

A run that was stopped goes on where it was: with the seed of the last run unless another is given, and behind
the last run of its session. All is kept in FOLDER/SEED (build/soak by default): `report.txt`, the journal
of the session (`session.jsonl`), what the laws have seen (`laws.json`), the examples that failed.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from time import sleep, time

from laws import ROOT, Book
from texts import kind_of, short
from watch import Sample

HERE = Path(__file__).resolve().parent
#: Seconds that a session may say nothing beyond its own limit of a run.
SILENCE = 600
#: Seconds after which caches are filled.
WARM = 300


def seed_of(folder: Path, given: str) -> int:
    """The seed: as given, that of the last run, or a new one."""
    kept = folder / "seed"
    folder.mkdir(parents=True, exist_ok=True)
    seed = given or (kept.read_text() if kept.exists() else str(secrets.randbelow(10**6)))
    kept.write_text(seed)
    return int(seed)


def environment(folder: Path) -> dict[str, str]:
    """QGIS without a screen, with settings and temporary files of its own, and the checkout as a package."""
    paths = [str(folder / "plugins"), str(ROOT / "tests" / "qgis"), *filter(None, sys.path)]
    for name in ("plugins", "tmp", "home"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    link = folder / "plugins" / "pixelwise"
    link.unlink(missing_ok=True)  # the checkout may have been elsewhere
    link.symlink_to(ROOT, target_is_directory=True)
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "AAIGRID_DATATYPE": "Float64",  # as QGIS has it
        "MALLOC_ARENA_MAX": "2",  # what threads free goes back
        "GDAL_CACHEMAX": "64",  # MB: full soon, or it would look as if memory leaked
        "TMPDIR": str(folder / "tmp"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "home"),
        "PYTHONPATH": os.pathsep.join(paths),
    }


def private_mounts() -> list[str]:
    """Words before a command that let it mount disks of which nobody else knows; none where it may not."""
    words = ["unshare", "--mount", "--propagation", "private"]
    try:
        may = subprocess.run([*words, "true"], check=False, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        may = False
    return words if may and os.getuid() == 0 else []


class SessionRuns:
    """The session, started again after each death until the time is up."""

    def __init__(self, folder: Path, seed: int, until: float):
        self._folder, self._seed, self._until = folder, seed, until
        self.deaths: list[str] = []
        self.ended_badly = False
        self._start()

    def _start(self) -> None:
        words = private_mounts()
        settings = {**environment(self._folder), "PIXELWISE_SOAK_MOUNTS": "1" if words else "0"}
        minutes = (self._until - time()) / 60
        command = [*words, sys.executable, str(HERE / "session.py"), str(self._folder), str(self._seed)]
        self._log = (self._folder / "session.log").open("w")
        self._process = subprocess.Popen([*command, str(minutes)], env=settings, cwd=ROOT, stderr=self._log)

    def going(self) -> bool:
        """Whether it still goes on; starts it again where it died."""
        status = self._process.poll()
        journal = self._folder / "session.jsonl"
        if status is None:
            quiet = time() - journal.stat().st_mtime if journal.exists() else 0
            if quiet > SILENCE:
                self._process.kill()
            return True
        self._log.close()
        if status in (0, 1) and self._finished():
            self.ended_badly |= status == 1
            return False
        self.deaths.append(self._death(status))
        print(self.deaths[-1], flush=True)
        if time() > self._until or len(self.deaths) > 50:
            return False
        self._start()
        return True

    def stop(self) -> None:
        self._process.terminate()

    def _finished(self) -> bool:
        """Whether the last line says that the session came to its end."""
        lines = (self._folder / "session.jsonl").read_text().splitlines()
        return bool(lines) and "leaks" in lines[-1]

    def _death(self, status: int) -> str:
        name = signal.Signals(-status).name if status < 0 else f"exit code {status}"
        lines = (self._folder / "session.jsonl").read_text().splitlines()
        last = next((line for line in reversed(lines) if line.startswith(('{"begin', '{"whole'))), "nothing")
        saved = self._folder / f"death{len(self.deaths) + 1}.log"
        text = (self._folder / "session.log").read_text(errors="replace")
        saved.write_text(f"{last}\n{text[-200_000:]}")
        word = "hung" if "Timeout (" in text else "died"
        return f"The session {word} ({name}) in {short(last, 1000)}; its stacks are in {saved}"


def report(folder: Path, seed: int, deaths: list[str]) -> str:
    """What the laws and the session have seen, since the first run with this seed."""
    lines = [f"seed {seed}", "", Book(folder).table(), ""]
    plans, ends, faults, slowest = {}, Counter(), [], Counter()
    samples, growths = [], []
    for text in (folder / "session.jsonl").read_text().splitlines():
        told = json.loads(text)
        if "begin" in told:
            plans[told["begin"]] = told["plan"]
        elif "end" in told:
            plan = plans[told["end"]]
            ends[plan["algorithm"], told["word"]] += 1
            slowest[plan["algorithm"]] = max(slowest[plan["algorithm"]], told["to_stop"])
        if "sample" in told:
            samples.append(Sample(*map(float, told["sample"].split(","))))
        if "growth" in told:
            growths.append(told["growth"])
        which = told.get("end", told.get("whole", "all"))
        found = [*told.get("faults", []), *told.get("leaks", [])]
        faults += [(kind_of(fault), f"run {which}: {fault}") for fault in found]
    lines.append(f"{'algorithm':18}   done  refused  cancelled  too late  slowest to stop")
    for name in sorted({name for name, _ in ends}):
        counts = [ends[name, word] for word in ("done", "refused", "cancelled", "late")]
        lines.append(
            f"{name:18} {counts[0]:6} {counts[1]:8} {counts[2]:10} {counts[3]:9} {slowest[name]:14.2f} s"
        )
    meanwhile = Counter(plan["event"] or "nothing" for plan in plans.values())
    places = Counter(plan["trouble"] or "none" for plan in plans.values())
    lines += ["", f"troubled outputs: {dict(places)}", "", *closing(meanwhile, samples, growths), ""]
    lines += [f"{len(deaths)} deaths", *deaths, "", f"{len(faults)} faults; of each kind the first:"]
    kinds = Counter(kind for kind, _ in faults)
    first = dict(reversed(faults))
    lines += [f"{count:5} x {first[kind]}" for kind, count in kinds.most_common()]
    return "\n".join(lines)


def closing(meanwhile: Counter, samples: list[Sample], growths: list[str]) -> list[str]:
    """How often what happened, and what the session held: of the last, where it was started again."""
    began = max((n for n, one in enumerate(samples) if n and one.seconds < samples[n - 1].seconds), default=0)
    last = samples[began:]
    warm = [one for one in last if one.seconds >= min(WARM, last[-1].seconds)]
    return [
        f"{sum(meanwhile.values())} runs, of which cancelled: {meanwhile['cancel']}, with a layer removed: "
        f"{meanwhile['remove']}, edited: {meanwhile['edit']}",
        *(
            f"{when:18}{one.line()}"
            for when, one in zip(("begin", "warm", "end"), last[:1] + warm[:1] + last[-1:])
        ),
        "what each run leaves behind; the first is the control:",
        *growths,
    ]


def again(number: str, seed: str, folder: Path) -> int:
    """One run of a session, with the same data and settings; what happens meanwhile is a matter of luck."""
    folder.mkdir(parents=True, exist_ok=True)
    words = private_mounts()
    settings = {**environment(folder), "PIXELWISE_SOAK_MOUNTS": "1" if words else "0"}
    command = [*words, sys.executable, str(HERE / "session.py"), str(folder), seed, "only", number]
    return subprocess.run(command, env=settings, cwd=ROOT, check=False).returncode


def main() -> int:
    words = [*sys.argv[1:], "", "", "", ""]
    if words[0] == "only":
        return again(words[1], words[2], Path(words[3] or ROOT / "build" / "soak" / "only").resolve())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped; the same command goes on"))
    minutes, given, place = float(words[0] or 30), words[1], words[2]
    top = Path(place or ROOT / "build" / "soak").resolve()
    seed = seed_of(top, given)
    folder, until = top / str(seed), time() + 60 * minutes
    folder.mkdir(exist_ok=True)
    print(f"seed {seed}, {minutes:g} minutes, in {folder}", flush=True)
    command = [sys.executable, str(HERE / "laws.py"), str(folder), str(seed), str(minutes)]
    with (folder / "laws.txt").open("w") as told:
        laws = subprocess.Popen(command, cwd=ROOT, stdout=told, stderr=told)
        session = SessionRuns(folder, seed, until)
        try:
            while session.going():
                sleep(0.5)
            failed = laws.wait() != 0
        finally:  # where this is stopped, so are they; what they have seen is kept
            laws.terminate()
            session.stop()
    text = report(folder, seed, session.deaths)
    (folder / "report.txt").write_text(text + "\n")
    print(text)
    if failed:
        print(f"Laws failed, or could not be tried; see {folder / 'laws-failed.txt'} and laws.txt")
    return int(failed or session.ended_badly or bool(session.deaths))


if __name__ == "__main__":
    sys.exit(main())
