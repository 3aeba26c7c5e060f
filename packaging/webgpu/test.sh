#!/bin/sh
# Runs the tests tagged "webgpu". Installs nothing: it needs a Vulkan driver, and where there is no
# GPU the software driver inside Debian's chromium package will do (packages: chromium libvulkan1).
# Usage: packaging/webgpu/test.sh [more arguments for mvn]
set -eu
cd "$(dirname "$0")/../.."
packaging/webgpu/fetch.sh

if [ -z "${VK_ICD_FILENAMES:-}" ]; then
    driver=$(find /usr/lib/chromium /usr/lib64/chromium /usr/lib/chromium-browser \
        -name vk_swiftshader_icd.json 2>/dev/null | head -n 1)
    if [ -z "$driver" ]; then
        echo "no Vulkan driver: set VK_ICD_FILENAMES, or install chromium and libvulkan1" >&2
        exit 1
    fi
    export VK_ICD_FILENAMES="$driver"
fi
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
fi
LD_LIBRARY_PATH="$PWD/target/webgpu${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
mvn -q test -Pwebgpu "$@"
