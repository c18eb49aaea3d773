#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages in a fresh Debian each, proves them in a bare one, and takes them off again. Called by
# `./dev package [SUITE…]`, as root, from the top of the tree.
set -euo pipefail

root=$PWD
work=$root/build/package
suites=("$@")
((${#suites[@]} > 0)) || suites=(bookworm trixie)
fail() {
    printf 'package: %s\n' "$*" >&2
    exit 1
}
say() { printf '%s\n' "$*"; }
((EUID == 0)) || fail "debootstrap and chroot need root."

mounted=()
tidy() {
    local at
    for at in "${mounted[@]}"; do
        umount -l "$at" 2>/dev/null || true
    done
    mounted=()
}
trap tidy EXIT

# The mirror that this machine uses itself.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
[[ -n $mirror ]] || fail "apt knows no mirror of Debian here."

# base SUITE: a bare Debian as an archive, made once.
base() {
    local tar=$work/base-$1.tar at=$work/base-$1
    [[ -s $tar ]] && return
    rm -rf "$at"
    debootstrap --variant=minbase "$1" "$at" "$mirror" >"$work/debootstrap-$1.log" 2>&1 ||
        fail "debootstrap of $1 failed; see build/package/debootstrap-$1.log."
    # How this machine reaches the mirror (a proxy, an authority) counts in there as well.
    cp -a /etc/apt/apt.conf.d/. "$at/etc/apt/apt.conf.d/"
    cp -a /usr/local/share/ca-certificates/. "$at/usr/local/share/ca-certificates/" 2>/dev/null || true
    tar -C "$at" -cf "$tar.part" .
    mv "$tar.part" "$tar"
    rm -rf "$at"
}

# enter FOLDER SUITE: unpacks the bare Debian there and mounts what programs expect.
enter() {
    rm -rf "$1"
    mkdir -p "$1"
    tar -C "$1" -xf "$work/base-$2.tar"
    cp -L /etc/resolv.conf "$1/etc/resolv.conf"
    local each
    for each in proc sys dev; do
        mount --rbind "/$each" "$1/$each"
        mount --make-rslave "$1/$each"
        mounted+=("$1/$each")
    done
}
leave() {
    tidy
    rm -rf --one-file-system "$1"
}
inside() {
    local at=$1
    shift
    chroot "$at" /usr/bin/env -i HOME=/root LANG=C.UTF-8 LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

# Everything in the file system but what changes by itself; apt's and dpkg's books, caches and logs.
picture_of() {
    (cd "$1" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./out \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/systemd -o -path ./run \) -prune -o -print | sort)
}

build_in() {
    local suite=$1 at=$work/build-$1 out=$work/$1
    rm -rf "$out"
    mkdir -p "$out"
    enter "$at" "$suite"
    mkdir "$at/src"
    git archive HEAD | tar -C "$at/src" -xf -
    inside "$at" bash -euc 'apt-get update -q; apt-get install -yq --no-install-recommends \
        ca-certificates; update-ca-certificates' || return 1
    # shellcheck disable=SC2016
    inside "$at" bash -euc 'cd /src; ./dev packages | xargs apt-get install -yq --no-install-recommends;
        apt-get install -yq --no-install-recommends dpkg-dev fakeroot file librsvg2-bin xz-utils qt6-wayland \
            qt6-translations-l10n' || return 1
    inside "$at" bash -euc 'umask 022; cd /src; cmake --preset package;
        cmake --build --preset package;
        cd build/package; cpack -B /src/build/deb; DESTDIR=/src/build/staged cmake --install .' || return 1
    cp "$at"/src/build/deb/*.deb "$out/"
    if [[ $suite == bookworm ]]; then
        # The oldest system makes what runs on the newer ones.
        local version architecture
        version=$(dpkg-deb --field "$(echo "$out"/throughline_*.deb)" Version)
        architecture=$(dpkg --print-architecture)
        inside "$at" bash -euc "cd /src; bash packaging/linux/portable.sh build/staged \
            build/throughline-$version-linux-$architecture.tar.xz" || return 1
        cp "$at"/src/build/throughline-*.tar.xz "$work/"
    fi
    leave "$at"
}

# Starts every program without a display, as a user would meet it.
programs_answer='
    set -eu
    export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp/run
    mkdir -m 700 -p /tmp/run
    throughline --version
    timeout 60 throughline --data-dir /tmp/data --end-when-shown
    throughlinectl --version
    throughlinectl --data-dir /tmp/data workspaces
    throughline-sandbox --version
    status=0; throughline-sandbox-setup --help || status=$?; test $status = 0
    throughline-sandbox >/tmp/sandbox.out 2>&1 && exit 1
    grep -q throughline-sandbox-setup /tmp/sandbox.out'

prove_in() {
    local suite=$1 at=$work/bare-$1
    enter "$at" "$suite"
    mkdir "$at/out"
    cp "$work/$suite"/*.deb "$at/out/"
    inside "$at" apt-get update -q || return 1
    inside "$at" bash -euc 'dpkg-query -W -f "\${Package}\n"' | sort >"$work/$suite/packages-before"
    # What the packages need stays out of the comparison: it is other people'"'"'s.
    inside "$at" bash -euc 'apt-get install -yq --no-install-recommends /out/*.deb;
        dpkg --remove throughline throughline-sandbox; dpkg --purge throughline throughline-sandbox' || return 1
    picture_of "$at" >"$work/$suite/files-before"
    inside "$at" bash -euc 'dpkg --install /out/*.deb' || return 1
    inside "$at" timeout 120 bash -c "$programs_answer" || return 1
    inside "$at" test -x /usr/bin/throughline || return 1
    inside "$at" bash -euc 'dpkg --purge throughline throughline-sandbox; rm -rf /tmp/* /root/.cache /root/.config /root/.local' || return 1
    picture_of "$at" >"$work/$suite/files-after"
    diff "$work/$suite/files-before" "$work/$suite/files-after" ||
        fail "$suite: these files are not as they were before the installation."
    leave "$at"
}

prove_portable() {
    local suite=$1 at=$work/portable-$1 archive
    archive=$(echo "$work"/throughline-*.tar.xz)
    enter "$at" "$suite"
    mkdir "$at/out"
    tar -C "$at/out" --strip-components=1 -xf "$archive"
    # shellcheck disable=SC2016
    inside "$at" timeout 120 bash -c 'PATH=/out/bin:$PATH; '"$programs_answer" >"$work/portable-$suite.log" 2>&1 || {
        tail -n 20 "$work/portable-$suite.log"
        return 1
    }
    leave "$at"
}

mkdir -p "$work"
desktop-file-validate packaging/linux/*.desktop || fail "the desktop file is not valid."
appstreamcli validate --no-net packaging/linux/*.metainfo.xml || fail "the AppStream metadata is not valid."
rm -f "$work"/throughline-*.tar.xz
for suite in "${suites[@]}"; do
    say "$suite: a bare Debian …"
    base "$suite"
    say "$suite: building …"
    begun=$SECONDS
    if ! build_in "$suite" >"$work/build-$suite.log" 2>&1; then
        tail -n 40 "$work/build-$suite.log"
        fail "the build in $suite failed; see build/package/build-$suite.log."
    fi
    say "$suite: built in $((SECONDS - begun)) s; installing, starting, removing …"
    if ! prove_in "$suite" >"$work/prove-$suite.log" 2>&1; then
        tail -n 40 "$work/prove-$suite.log"
        fail "$suite: see build/package/prove-$suite.log."
    fi
    lintian --fail-on error,warning "$work/$suite"/*.deb || fail "$suite: lintian is not content."
done
for suite in "${suites[@]}"; do
    compgen -G "$work/throughline-*.tar.xz" >/dev/null || break
    say "$suite: the portable archive …"
    prove_portable "$suite" || fail "$suite: the portable archive does not run; see build/package/portable-$suite.log."
done
say "The packages:"
(cd "$root" && ls -1 "${work#"$root"/}"/*/*.deb "${work#"$root"/}"/*.tar.xz)
