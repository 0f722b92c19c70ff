@echo off
rem Starts Cidrloom. The first start builds it with Maven; later starts run what was built. After changing a source
rem file, delete target\app\built to have it built again.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%target\app"

set "JDK="
call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined JDK for %%b in ("%%~dpj..") do call :consider "%%~fb"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :consider "%%~fd"
if not defined JDK (
  echo cidrloom: needs a JDK 25 or newer and found none. Install one ^(https://adoptium.net^), or set JAVA_HOME to it, and run this again. 1>&2
  exit /b 2
)

if not exist "%APP%\built" (
  where mvn >nul 2>nul || (
    echo cidrloom: needs Maven for its first start and found none. Install it ^(https://maven.apache.org/download.cgi^) and run this again. 1>&2
    exit /b 2
  )
  echo cidrloom: building ^(on the first start only; a minute or two, with downloads^)... 1>&2
  if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
  pushd "%HOME_DIR%"
  set "JAVA_HOME=%JDK%"
  call mvn -B -Dmaven.test.skip=true package > "%HOME_DIR%target\build.log" 2>&1
  if errorlevel 1 (
    popd
    echo cidrloom: the build failed; all of its output is in %HOME_DIR%target\build.log 1>&2
    exit /b 2
  )
  popd
  echo built> "%APP%\built"
)

rem A word without a dot or backslash is a command, which needs no JavaFX; anything else is a design for the designer.
set "WORD=%~1"
set "DESIGNER="
if not defined WORD set "DESIGNER=yes"
if defined WORD if not "%WORD:.=%"=="%WORD%" set "DESIGNER=yes"
if defined WORD if not "%WORD:\=%"=="%WORD%" set "DESIGNER=yes"
if defined WORD if not "%WORD:/=%"=="%WORD%" set "DESIGNER=yes"
if defined DESIGNER (
  "%JDK%\bin\java" -XX:+UseSerialGC --module-path "%APP%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%APP%\cidrloom.jar;%APP%\lib\*" org.cidrloom.app.Main %*
) else (
  "%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%APP%\cidrloom.jar;%APP%\lib\*" org.cidrloom.app.Main %*
)
exit /b %errorlevel%

:consider
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do if %%~v GEQ 25 set "JDK=%~1"
exit /b 0
