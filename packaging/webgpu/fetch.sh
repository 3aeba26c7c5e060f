#!/bin/sh
# Assembles target/webgpu: the ONNX Runtime library with WebGPU (from the npm package of the same
# release) beside the Java binding (from the Maven jar). Does nothing when they are already there.
# Usage: packaging/webgpu/fetch.sh        (Linux x64)
set -eu
cd "$(dirname "$0")/../.."

version=1.29.0
core=89688f5cf51c7e31befbb7b9101bc027799009b18d1baa9a5b1146a72e69538d
binding=5017145b4d1ce745c42d88d17bd80612500a20399fa0fad406e5cfbacdb5b8c8
folder=target/webgpu
jar="${MAVEN_REPOSITORY:-$HOME/.m2/repository}/com/microsoft/onnxruntime/onnxruntime/$version/onnxruntime-$version.jar"

complete() {
    printf '%s  %s\n' "$core" "$folder/libonnxruntime.so.1" "$binding" "$folder/libonnxruntime4j_jni.so" \
        | sha256sum --check --status 2>/dev/null
}

if complete; then
    exit 0
fi
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm pack --silent "onnxruntime-node@$version" >/dev/null)
tar xzf "$work/onnxruntime-node-$version.tgz" -C "$work" package/bin/napi-v6/linux/x64/libonnxruntime.so.1
mv "$work/package/bin/napi-v6/linux/x64/libonnxruntime.so.1" "$folder/"

if [ ! -f "$jar" ]; then
    mvn -q dependency:get -Dtransitive=false -Dartifact="com.microsoft.onnxruntime:onnxruntime:$version"
fi
(cd "$work" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$jar" ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so)
mv "$work/ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so" "$folder/"

if ! complete; then
    rm -f "$folder"/libonnxruntime*
    echo "the downloaded libraries are not the ones this project was tested with" >&2
    exit 1
fi
ln -sf libonnxruntime.so.1 "$folder/libonnxruntime.so"
