# SPDX-License-Identifier: GPL-3.0-or-later
# To be sourced: the user's cache of Apache Kafka. The functions take a build file (pom.xml) that names
# the version.

kafka_cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/throughline

kafka_version() { sed -n 's:.*<kafka\.version>\(.*\)</kafka\.version>.*:\1:p' "$1"; }
kafka_folder() { printf '%s/kafka-%s\n' "$kafka_cache" "$(kafka_version "$1")"; }

# Whole, unchanged, and brought by the build file of today.
kafka_is_there() {
    local folder
    folder=$(kafka_folder "$1")
    [[ -f $folder/SHA256SUMS ]] && cmp --silent "$1" "$folder/pom.xml" &&
        (cd "$folder" && sha256sum --check --status SHA256SUMS)
}

# Into a folder beside, which takes the name only when all is there: an aborted call leaves nothing that
# could be taken for Kafka.
bring_kafka() {
    local folder part
    folder=$(kafka_folder "$1")
    part=$folder.part.$$
    rm -rf "$folder".part.*
    mkdir -p "$part"
    # --update-snapshots: Maven remembers a failed download for a day and would not try it again.
    mvn --batch-mode --no-transfer-progress --update-snapshots --file "$1" \
        dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$part" || return 1
    compgen -G "$part/kafka_*.jar" >/dev/null || return 1
    cp "$1" "$part/pom.xml"
    (cd "$part" && sha256sum -- *.jar >SHA256SUMS) || return 1
    rm -rf "$folder"
    mv "$part" "$folder"
}

# Two calls at once bring it once.
bring_kafka_alone() {
    (
        mkdir -p "$kafka_cache"
        exec 9>"$(kafka_folder "$1").lock"
        flock 9
        kafka_is_there "$1" || bring_kafka "$1"
    )
}
