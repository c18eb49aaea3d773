#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# portable.sh STAGED OUT: makes OUT (a .tar.xz) of an installation staged in STAGED: the programs with the
# libraries and the Qt plugins that they use, to be unpacked anywhere and started with bin/throughline.
set -euo pipefail

staged=$1
out=$2
name=$(basename "$out" .tar.xz)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
tree=$work/$name
mkdir -p "$tree/bin" "$tree/lib/fallback" "$tree/libexec" "$tree/plugins"
cp -a "$staged/usr/share" "$tree/share"
install -m 644 LICENSE "$tree/LICENSE"

plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || /usr/lib/qt6/bin/qtpaths --query QT_INSTALL_PLUGINS)
for kind in platforms sqldrivers tls imageformats iconengines platforminputcontexts platformthemes \
    xcbglintegrations egldeviceintegrations networkinformation wayland-shell-integration \
    wayland-graphics-integration-client wayland-decoration-client; do
    [[ -d $plugins/$kind ]] || continue
    cp -a "$plugins/$kind" "$tree/plugins/"
done
# They would bring another toolkit, or another database's client.
rm -f "$tree"/plugins/platformthemes/libqgtk3.so "$tree"/plugins/sqldrivers/libqsql{mysql,odbc,psql,ibase}.so \
    "$tree"/plugins/platforms/libq{vnc,linuxfb,minimalegl,eglfs,vkkhrdisplay}.so
rm -rf "$tree/plugins/egldeviceintegrations"
translations=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || /usr/lib/qt6/bin/qtpaths --query QT_INSTALL_TRANSLATIONS)
if compgen -G "$translations/qtbase_de.qm" >/dev/null; then
    mkdir -p "$tree/translations"
    cp "$translations"/qtbase_{de,en}.qm "$tree/translations/"
fi

# The C library and the loader are the system's. Drivers and what leads to them are, too, where it has them.
own_to_system='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libutil|libanl|libnsl|libBrokenLocale|libnss_.*)\.so'
if_missing='^(libGL|libEGL|libOpenGL|libGLX|libGLdispatch|libX11|libX11-xcb|libxcb|libXau|libXdmcp|libwayland-.*|libdrm|libgbm|libfontconfig|libfreetype|libexpat|libz|libdbus-1|libsystemd|libstdc\+\+|libgcc_s|libxkbcommon)\.so'
declare -A done_with=()
collect() {
    local library base
    while read -r library; do
        base=$(basename "$library")
        [[ -n ${done_with[$base]:-} || $base =~ $own_to_system ]] && continue
        done_with[$base]=1
        if [[ $base =~ $if_missing ]]; then
            cp -L "$library" "$tree/lib/fallback/"
        else
            cp -L "$library" "$tree/lib/"
        fi
    done < <(ldd "$1" 2>/dev/null | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p')
}
for program in "$staged"/usr/bin/*; do
    if [[ $(head -c 4 "$program") == $'\x7fELF' ]]; then
        cp "$program" "$tree/libexec/"
        collect "$program"
    else
        cp "$program" "$tree/bin/"
    fi
done
while read -r plugin; do
    collect "$plugin"
done < <(find "$tree/plugins" -name '*.so')
find "$tree/lib" "$tree/plugins" -name '*.so*' -type f -exec chmod 644 {} + -exec strip --strip-unneeded {} +

cat >"$tree/libexec/qt.conf" <<'CONF'
[Paths]
Prefix = ..
Plugins = plugins
Translations = translations
CONF
cat >"$tree/bin/start" <<'START'
#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the program of the same name with the libraries that lie beside it.
here=$(dirname "$(readlink -f "$0")")
name=$(basename "$0")
libraries=$here/../lib
# What a desktop brings is better than ours, for it fits its drivers.
for file in "$here"/../lib/fallback/*; do
    if ! { /sbin/ldconfig -p 2>/dev/null || ldconfig -p; } | grep -qF "$(basename "$file") "; then
        missing=yes
        break
    fi
done
if [ "${missing:-}" = yes ]; then
    libraries=$libraries:$here/../lib/fallback
fi
export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
unset QT_PLUGIN_PATH
export PATH="$here:$PATH"
exec "$here/../libexec/$name" "$@"
START
chmod 755 "$tree/bin/start"
for program in "$tree"/libexec/throughline*; do
    ln -s start "$tree/bin/$(basename "$program")"
done
cat >"$tree/README" <<'TEXT'
Throughline, to be used without installing: start bin/throughline.
bin/throughlinectl is its command line, bin/throughline-sandbox a small backend to try it with
(bin/throughline-sandbox-setup brings the Apache Kafka that the sandbox needs).
Settings and data lie where an installed program keeps them; --data-dir DIR keeps them elsewhere.
TEXT
# The same files, the same archive.
tar --directory "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" \
    -cf - "$name" | xz -T0 -6 >"$out"
