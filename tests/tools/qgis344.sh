#!/usr/bin/env bash
# QGIS 3.44 beside the machine's own QGIS: a Debian 13 in a folder of the user's cache, entered by chroot.
#
#   qgis344.sh build             make that folder, unless it is there and this recipe has not changed
#   qgis344.sh pytest [ARGS]     copy the checkout into it and run pytest there
#   qgis344.sh run COMMAND ...   the same with any command
#
# PIP is the pip that fetches the one pure-Python wheel which Debian does not package.
set -euo pipefail

[ "$(id -u)" = 0 ] || exec sudo --preserve-env=HOME,XDG_CACHE_HOME,PIP,CI "$0" "$@"
# Namespaces of its own for mounts and processes: however this ends, nothing stays mounted or running.
[ -n "${PIXELWISE_UNSHARED:-}" ] || PIXELWISE_UNSHARED=1 \
    exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc "$0" "$@"

checkout=$(cd "$(dirname "$0")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/pixelwise
root=$cache/trixie

packages="qgis python3-qgis python3-rasterio python3-shapely python3-numpy python3-pytest python3-hypothesis
    python3-distributed xauth"
wheels="pytest-qgis==5.0.2"

build() { # FOLDER: a Debian 13 with QGIS from its backports
    debootstrap --variant=minbase --include=ca-certificates trixie "$1"
    # The mirror is the one that debootstrap took.
    sed -n 's/ trixie / trixie-backports /p' "$1/etc/apt/sources.list" >"$1/etc/apt/sources.list.d/backports.list"
    printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/man/*\n' >"$1/etc/dpkg/dpkg.cfg.d/small"
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d" # start no service
    chmod +x "$1/usr/sbin/policy-rc.d"
    enter "$1" apt-get -q update
    # shellcheck disable=SC2086 # a list of words
    enter "$1" apt-get -q -y --no-install-recommends -t trixie-backports install $packages
    enter "$1" apt-get clean
    # shellcheck disable=SC2086
    ${PIP:-pip3} -q --disable-pip-version-check install --no-deps --no-compile \
        --target "$1/usr/local/lib/python3.13/dist-packages" $wheels
}

enter() { # FOLDER COMMAND ...: run it inside, with a clean environment
    local folder=$1
    shift
    mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
    mountpoint -q "$folder/dev" || mount --rbind /dev "$folder/dev"
    env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp PYTHONDONTWRITEBYTECODE=1 ${CI:+CI="$CI"} \
        ${http_proxy:+http_proxy="$http_proxy"} chroot "$folder" "$@"
}

ensure_built() {
    local recipe
    recipe=$({ echo "$packages" "$wheels" && declare -f build; } | sha256sum)
    mkdir -p "$cache"
    exec 9>"$cache/trixie.lock"
    flock --shared 9 # several may test, nobody may rebuild meanwhile
    [ "$(cat "$root/.recipe" 2>/dev/null)" != "$recipe" ] || return 0
    flock 9 # somebody else may be building it
    if [ "$(cat "$root/.recipe" 2>/dev/null)" != "$recipe" ]; then
        echo "Building Debian 13 with QGIS 3.44 in $root (a few minutes, once; log beside it)"
        rm -rf "$root" "$root.building"
        build "$root.building" >"$root.log" 2>&1 & # in an "if", bash would go on after a failed command
        if ! wait $!; then
            tail -n 30 "$root.log"
            return 1
        fi
        umount -R "$root.building/dev" "$root.building/proc"
        echo "$recipe" >"$root.building/.recipe"
        mv "$root.building" "$root" # so a build that was killed half-way is never taken for a whole one
    fi
    flock --shared 9
}

run_inside() { # COMMAND ...: in a copy of the checkout, in memory, gone afterwards
    local copy=$root/tmp/checkout
    mount -t tmpfs tmpfs "$root/tmp"
    mkdir "$copy"
    (cd "$checkout" && export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0="$checkout" &&
        { git ls-files -z --cached --others --exclude-standard && find i18n -name '*.qm' -print0; } |
        tar --null -T - -c --ignore-failed-read --warning=no-failed-read) | tar -C "$copy" -x --no-same-owner
    enter "$root" sh -c 'cd "$0" && exec "$@"' "${copy#"$root"}" "$@"
}

ensure_built
case ${1:-} in
    build) ;;
    pytest) run_inside env PIXELWISE_NEEDS_QGIS=1 python3 -m "$@" ;;
    run) run_inside "${@:2}" ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" && exit 2 ;;
esac
