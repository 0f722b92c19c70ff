@echo off
rem Starts Cidrloom. The first start builds it with Maven; later starts run what was built. After changing a source
rem file, delete target\app\built to have it built again. The options of the JVM are those of the launcher for
rem POSIX shells, cidrloom, which says why; LauncherOptionsTest holds the two equal.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%target\app"
set "CLASSES=%APP%\cidrloom.jar;%APP%\lib\*"
set "COMMON=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Xlog:disable -Xlog:all=off:stderr"
set "LATER=-XX:Tier3DelayOn=0 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
set "DESIGNER=%LATER% -XX:+IgnoreUnrecognizedVMOptions -XX:+UseShenandoahGC -XX:ShenandoahGCMode=generational -XX:InitialHeapSize=512m -XX:MinHeapSize=64m -XX:+UseStringDeduplication -Xlog:disable -Xlog:all=error,aot*=off:stderr --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

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
  call :record
  echo built> "%APP%\built"
)

rem A word without a dot or backslash is a command, which needs no JavaFX; anything else is a design for the designer.
set "WORD=%~1"
if not defined WORD goto designer
if not "%WORD:.=%"=="%WORD%" goto designer
if not "%WORD:\=%"=="%WORD%" goto designer
if not "%WORD:/=%"=="%WORD%" goto designer
set "CACHE=check"
if "%WORD%"=="export" set "CACHE=export"
"%JDK%\bin\java" %COMMON% -XX:AOTCache="%APP%\%CACHE%.aot" -cp "%CLASSES%" org.cidrloom.app.Main %*
exit /b %errorlevel%

:designer
"%JDK%\bin\java" %DESIGNER% --module-path "%APP%\javafx" -XX:AOTCache="%APP%\designer.aot" -cp "%CLASSES%" org.cidrloom.app.Main %*
exit /b %errorlevel%

rem Records the classes that commands and the designer load and link, for later starts. It only saves time, so a
rem failure is none: without a cache, or with one of another JDK, everything starts as before, only later.
:record
set "SAMPLES=%HOME_DIR%assets\samples"
"%JDK%\bin\java" %COMMON% -XX:AOTCacheOutput="%APP%\check.aot" -cp "%CLASSES%" org.cidrloom.app.Main check --format json "%SAMPLES%\fifty-addresses.cidrloom.yaml" >nul 2>nul
"%JDK%\bin\java" %COMMON% -XX:AOTCacheOutput="%APP%\export.aot" -cp "%CLASSES%" org.cidrloom.app.Main export "%SAMPLES%\fifty-addresses.cidrloom.yaml" --out "%APP%\export" >nul 2>nul
if exist "%APP%\export" rmdir /s /q "%APP%\export"
"%JDK%\bin\java" %DESIGNER% --module-path "%APP%\javafx" -XX:AOTCacheOutput="%APP%\designer.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Dglass.platform=Headless -Dprism.order=sw -cp "%CLASSES%" org.cidrloom.app.Rehearsal "%SAMPLES%\fifty-addresses.cidrloom.yaml" "%SAMPLES%\hub-and-spoke.cidrloom.yaml" <nul >nul 2>nul
exit /b 0

:consider
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do if %%~v GEQ 25 set "JDK=%~1"
exit /b 0
