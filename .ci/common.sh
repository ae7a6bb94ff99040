# What the scripts at the root share: says plainly what is missing, installs what can be, builds what changed.
# Sourced with $here set to the repository's root.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

azurite="$here/src/GovSync.LocalHost/azurite/node_modules/.bin/azurite"

missing() {
    echo "$0: $*" >&2
    exit 3
}

need_dotnet() {
    command -v dotnet >/dev/null || missing "found no dotnet, expected the .NET SDK 10 (https://dot.net)"
    case "$(dotnet --list-sdks | cut -d. -f1)" in
        *10*) ;;
        *) missing "found .NET SDK $(dotnet --list-sdks | tr '\n' ' '), expected 10 (https://dot.net)" ;;
    esac
}

need_node() {
    command -v node >/dev/null || missing "found no node, expected Node.js 20 or later with npm (Debian: apt-get install nodejs npm)"
    command -v npm >/dev/null || missing "found no npm, expected the one that comes with Node.js 20 or later"
    [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || missing "found node $(node --version), expected 20 or later"
}

# need_packages FOLDER: what its package-lock.json names, once for each lock.
need_packages() {
    if [ ! -f "$1/node_modules/.installed" ] || [ "$1/package-lock.json" -nt "$1/node_modules/.installed" ]; then
        echo "installing npm packages of ${1#"$here"/}" >&2
        npm ci --prefix "$1" --no-audit --no-fund --silent >&2 || missing "npm could not install the packages of $1"
        touch "$1/node_modules/.installed"
    fi
}

need_azurite() {
    need_node
    need_packages "$here/src/GovSync.LocalHost/azurite"
}

# build_if_changed STAMP FOLDER... -- COMMAND...: runs the command where a source is newer than the stamp; its words show on failure only.
build_if_changed() {
    stamp=$1
    shift
    sources=()
    while [ "$1" != -- ]; do
        sources+=("$1")
        shift
    done
    shift
    if [ -f "$stamp" ] && [ -z "$(find "${sources[@]}" "$here"/Directory.*.props \
        \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
        return
    fi
    mkdir -p "$(dirname "$stamp")"
    started=$(mktemp)
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log" "$started"
        exit 3
    fi
    rm -f "$log"
    mv "$started" "$stamp"
}

# The function app as Azure would get it, the local host and the demo: what ./run and the end-to-end tests start.
build_machine() {
    echo "building (the first time takes a minute or two)" >&2
    build_if_changed "$here/.data/built/app" "$here"/src/{GovSync.Core,GovSync.Functions,Azure.Data.Tables,Microsoft.Azure.Functions.Worker} -- \
        dotnet publish "$here/src/GovSync.Functions" -c Release -o "$here/.data/app" -v q
    build_if_changed "$here/.data/built/localhost" "$here"/src/{GovSync.Core,GovSync.LocalHost} -- \
        dotnet build "$here/src/GovSync.LocalHost" -c Release -v q
    build_if_changed "$here/.data/built/demo" "$here"/src/GovSync.Core "$here"/samples/DemoGovernment -- \
        dotnet build "$here/samples/DemoGovernment" -c Release -v q
}
