# SPDX-License-Identifier: GPL-3.0-or-later
# keys.sh USER…: makes a throw-away authority and what it signs: the broker's certificate for localhost,
# and one for each user. Works in the folder it is called in; the file "password" locks the users' keys.
set -eu
umask 077
cat >openssl.cnf <<'END'
[req]
distinguished_name = name
[name]
END
# Keys on an elliptic curve are made within milliseconds.
new() { openssl req -config openssl.cnf -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -days 3650 "$@"; }

new -nodes -subj "/CN=Throughline sandbox" -addext basicConstraints=critical,CA:TRUE \
    -addext keyUsage=critical,keyCertSign,cRLSign -keyout ca.key -out ca.pem
new -nodes -subj "/CN=localhost" -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
    -CA ca.pem -CAkey ca.key -keyout server.key -out server.pem
for user in "$@"; do
    new -passout file:password -subj "/CN=$user" -addext subjectAltName="DNS:$user" \
        -CA ca.pem -CAkey ca.key -keyout "$user.key" -out "$user.pem"
done
# Last, and by its name whole: who finds it finds all the others.
cat server.pem server.key >server-keystore.part
mv server-keystore.part server-keystore.pem
