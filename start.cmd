@echo off
rem Windows: double-click to open Axis of Convenience to the local network, for a class.
setlocal
cd /d "%~dp0"

where node >nul 2>nul
if errorlevel 1 goto missing
node -e "const [a, b] = process.versions.node.split('.').map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)"
if errorlevel 1 goto old

call npm start -- --lan %*
set code=%errorlevel%
if not %code%==0 pause
exit /b %code%

:missing
echo Node.js is missing. Install version 20.19 or newer from https://nodejs.org (the LTS installer),
echo then double-click this file again.
pause
exit /b 1

:old
echo Node.js is too old: 20.19 or newer is needed, and this is
node --version
echo Install the LTS version from https://nodejs.org, then double-click this file again.
pause
exit /b 1
