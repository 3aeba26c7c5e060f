#!/usr/bin/env bash
# Build target/dist/Vigie (an application image that needs no JDK) and target/dist/vigie_*.deb.
# Needs: a JDK 25 with jlink and jpackage, Maven; for the .deb also fakeroot and binutils.
set -euo pipefail
cd "$(dirname "$0")/../.."

jdk=${VIGIE_JDK:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1 || true)}
if [ -z "$jdk" ] || [ ! -x "$jdk/bin/jpackage" ]; then
    echo "No JDK 25 with jpackage found. Name one: VIGIE_JDK=/path/to/jdk-25 $0" >&2
    exit 1
fi
version=$(sed -n 's:.*<version>\([0-9][0-9.]*\)\(-SNAPSHOT\)\{0,1\}</version>.*:\1:p' pom.xml | head -n 1)

[ -n "${VIGIE_SKIP_MAVEN:-}" ] || mvn -q -DskipTests package

dist=target/dist
rm -rf "$dist" && mkdir -p "$dist/input/lib"
cp target/vigie/vigie.jar "$dist/input/"
for jar in target/vigie/lib/*.jar; do
    case "$jar" in
    */onnxruntime-*.jar | */onnxruntime_gpu-*.jar | */sqlite-jdbc-*.jar)
        # Only this system's native code: the rest is another system's, or debug symbols.
        work=$(mktemp -d)
        (cd "$work" && "$jdk/bin/jar" xf "$OLDPWD/$jar")
        find "$work" \( -path '*/native/osx-*' -o -path '*/native/win-*' -o -name '*.pdb' \
            -o -path '*/native/Windows*' -o -path '*/native/Mac*' -o -path '*/native/FreeBSD*' \
            -o -path '*/native/Linux-*' -o -path '*/native/Linux/arm*' -o -path '*/native/Linux/ppc*' \
            -o -path '*/native/Linux/riscv*' -o -path '*/native/Linux/x86/*' \) -type f -delete
        if [ -f "$work/META-INF/MANIFEST.MF" ]; then
            "$jdk/bin/jar" --create --file "$dist/input/lib/$(basename "$jar")" --manifest "$work/META-INF/MANIFEST.MF" -C "$work" .
        else
            "$jdk/bin/jar" --create --file "$dist/input/lib/$(basename "$jar")" -C "$work" .
        fi
        rm -rf "$work"
        ;;
    *) cp "$jar" "$dist/input/lib/" ;;
    esac
done

"$jdk/bin/jlink" --add-modules "$(cat packaging/modules)" --include-locales=en,fr \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$dist/runtime"

"$jdk/bin/jpackage" @packaging/linux/jpackage.args --type app-image --app-version "$version" \
    --icon assets/icons/vigie.png --runtime-image "$dist/runtime" --input "$dist/input" --dest "$dist"
# With this file present every user could override the launcher's options, and with them policy.
rm -f "$dist/Vigie/lib/app/.package"

# It must start where there is no Java at all.
env -i HOME="$(mktemp -d)" PATH=/usr/bin:/bin LANG=C.UTF-8 "$dist/Vigie/bin/Vigie" --version

if command -v fakeroot >/dev/null && command -v dpkg-deb >/dev/null; then
    "$jdk/bin/jpackage" --type deb --name vigie --app-version "$version" --app-image "$dist/Vigie" \
        --description "Review console for human moderators of AI-generated images" \
        --linux-package-name vigie --linux-deb-maintainer maintainers@vigie.invalid \
        --linux-menu-group Office --linux-shortcut --linux-app-category utils \
        --install-dir /opt --dest "$dist"
else
    echo "fakeroot or dpkg-deb is missing: no .deb was made." >&2
fi
(cd "$dist" && sha256sum ./*.deb 2>/dev/null > SHA256SUMS || true)
rm -rf "$dist/input" "$dist/runtime"
ls -l "$dist"
