@echo off
rem Tuntas untuk Windows tanpa make.  Contoh:  jalankan run 2022
setlocal
chcp 65001 >nul
cd /d "%~dp0"
set "PYTHONUTF8=1"

if exist ".venv\ready-to-run" goto run

set "FOUND="
for %%P in ("py -3.13" "py -3.12" "py -3.11" "py -3" "python") do if not defined FOUND call :try %%~P
if not defined FOUND (
    echo Perlu Python 3.11 atau lebih baru. Pasang Python dahulu, lalu ulangi. 1>&2
    exit /b 1
)

echo Menyiapkan lingkungan Python di .venv ... 1>&2
%FOUND% -m venv --clear .venv || exit /b 1
echo Memasang pustaka yang diperlukan ... 1>&2
".venv\Scripts\python.exe" -m pip --disable-pip-version-check install --quiet --quiet --constraint constraints.txt --editable . || exit /b 1
type nul > ".venv\ready-to-run"

:run
if "%~1"=="" (
    ".venv\Scripts\python.exe" -m optimizer --help
) else (
    ".venv\Scripts\python.exe" -m optimizer %*
)
exit /b %ERRORLEVEL%

:try
%* -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "FOUND=%*"
exit /b 0
