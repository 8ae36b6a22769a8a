# A headless Chromium, driven through its pipe for debuggers; sourced by the checks.
# https://chromedevtools.github.io/devtools-protocol

# start DIRECTORY: the browser with one empty tab; its profile goes into the directory
start() {
    mkfifo "$1/requests" "$1/replies"
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --hide-scrollbars --allow-file-access-from-files --user-data-dir="$1/profile" \
        --remote-debugging-pipe 3<"$1/requests" 4>"$1/replies" 2>"$1/chromium.log" &
    exec 7>"$1/requests" 8<"$1/replies"
    session=
    last=0
    call Target.createTarget '{"url": "about:blank"}'
    call Target.attachToTarget "{\"targetId\": \"$(member targetId)\", \"flatten\": true}"
    session=$(member sessionId)
    call Page.enable
}

stop() {
    session=
    call Browser.close
    exec 7>&- 8<&-
    wait
}

# call METHOD [PARAMETERS]: sends a command, and keeps what comes back as `reply`
call() {
    send "$@"
    reply=$(receive "\"id\":$last,")
    [[ $reply != *'"error":{"code":'* ]] || { echo "$1: ${reply:0:500}" >&2; return 1; }
}

# save FILE METHOD [PARAMETERS]: the file that a command makes
save() {
    send "${@:2}"
    receive "\"id\":$last," | sed 's/.*"data":"//; s/".*//' | base64 --decode >"$1"
}

send() {
    last=$((last + 1))
    printf '{"id": %d, "method": "%s", "params": %s%s}\0' "$last" "$1" "${2:-{\}}" \
        "${session:+, \"sessionId\": \"$session\"}" >&7
}

# receive TEXT: the next message of the browser that begins with an object with this text. Not
# with `read`, which takes minutes for a large one.
receive() {
    timeout 300 sed --null-data --unbuffered --quiet "/^{$1/{p;q}" <&8 | tr -d '\0' ||
        { echo "chromium sends no $1" >&2; return 1; }
}

# member NAME: a text of the last reply
member() {
    local rest=${reply#*"\"$1\":\""}
    printf '%s' "${rest%%\"*}"
}

# json TEXT: as a string of JSON
json() {
    local text=${1//\\/\\\\}
    text=${text//\"/\\\"}
    text=${text//$'\n'/\\n}
    printf '"%s"' "${text//$'\t'/ }"
}

# open ADDRESS: a page, until it is loaded. From another page: a change of the fragment loads none.
open() {
    local address
    for address in about:blank "$1"; do
        call Page.navigate "{\"url\": $(json "$address")}"
        receive '"method":"Page.loadEventFired"' >/dev/null
    done
}

# evaluate CODE: what the code gives as text, or what it throws; promises are awaited
evaluate() {
    local code="(async () => String(await ($1)))().catch(error => \`failed: \${error}\`)"
    call Runtime.evaluate \
        "{\"expression\": $(json "$code"), \"awaitPromise\": true, \"returnByValue\": true}"
    printf '%b' "$(member value)"
}

# size WIDTH HEIGHT: of the window, in CSS pixels
size() {
    call Emulation.setDeviceMetricsOverride \
        "{\"width\": $1, \"height\": $2, \"deviceScaleFactor\": 1, \"mobile\": false}"
}

# media KIND SCHEME: `screen` or `print`; `light` or `dark`
media() {
    call Emulation.setEmulatedMedia "{\"media\": \"$1\", \"features\":
        [{\"name\": \"prefers-color-scheme\", \"value\": \"$2\"}]}"
}

# press KEY: a key, as a keyboard sends it
press() {
    local text=
    ((${#1} > 1)) || text=", \"text\": $(json "$1")"
    call Input.dispatchKeyEvent "{\"type\": \"keyDown\", \"key\": $(json "$1")$text}"
    call Input.dispatchKeyEvent "{\"type\": \"keyUp\", \"key\": $(json "$1")}"
}
