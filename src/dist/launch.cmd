@echo off
rem Starts the program; called by the launchers of a clone and of an archive, with their arguments. They have set JAVA, the path of
rem java.exe, APP, where the program is, and DEFAULT, the working folder unless --home names another. As launch.sh does, but that it
rem records nothing of large months.
setlocal EnableDelayedExpansion

rem The options of one JVM are not another's, and its version is told faster by its folder than by starting it.
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
set "VERSION="
if exist "%RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%RELEASE%"`) do set "VERSION=%%~V"
set /a FEATURE=0
for /f "tokens=1 delims=." %%F in ("%VERSION%") do set /a FEATURE=%%F

rem The JVM's optimizing compiler pays off only where a month has some 20 MB of spreadsheets (docs/benchmarks.md).
set "FOLDER=%DEFAULT%"
set "PREVIOUS="
for %%A in (%*) do (
  set "ARGUMENT=%%~A"
  if "!PREVIOUS!"=="--home" set "FOLDER=!ARGUMENT!"
  if "!ARGUMENT:~0,7!"=="--home=" set "FOLDER=!ARGUMENT:~7!"
  set "PREVIOUS=!ARGUMENT!"
)
rem A question loads a third of the classes that a month does.
set "SIZE=small"
for %%Q in (help status config) do if "%~1"=="%%Q" set "SIZE=quick"
if "%~1"=="" set "SIZE=quick"
set "FIRST=%~1"
if "!FIRST:~0,1!"=="-" set "SIZE=quick"
if "%SIZE%"=="small" for /d %%P in ("%FOLDER%\input\*") do (
  set /a KILOBYTES=0
  for %%F in ("%%P\*") do set /a KILOBYTES+=%%~zF/1024
  if !KILOBYTES! GEQ 20000 set "SIZE=large"
)
if "%SIZE%"=="large" (
  set "JIT=-XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=18000 -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000 -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000"
) else (
  set "JIT=-XX:TieredStopAtLevel=1"
)
if %FEATURE% GEQ 24 set "JIT=%JIT% --sun-misc-unsafe-memory-access=allow"

rem What the JVM learned when the archive was made, or keeps of the classes of a first run.
set "CACHE=-Xshare:auto"
if exist "%APP%\%SIZE%-%VERSION%.aot" (
  set "CACHE=-XX:AOTCache=%APP%\%SIZE%-%VERSION%.aot"
) else if exist "%APP%\classes-%VERSION%.jsa" (
  set "CACHE=-XX:SharedArchiveFile=%APP%\classes-%VERSION%.jsa"
) else if "%~1"=="run" (
  set "CACHE=-XX:ArchiveClassesAtExit=%APP%\classes-%VERSION%.jsa"
)
rem From here on an exclamation mark in an argument is one.
endlocal & set "JIT=%JIT%" & set "CACHE=%CACHE%"

rem Out of memory, the process is killed where it stands, before any part of it writes something wrong; its exit code is then -1.
set "MEMORY=-XX:OnOutOfMemoryError=powershell -NoProfile -Command (Get-Process -Id %%p).Kill()"
"%JAVA%" "%CACHE%" %JIT% -Xlog:disable -XX:+UseSerialGC "%MEMORY%" %APPORTION_JAVA_OPTIONS% "-Dapportion.home=%DEFAULT%" -jar "%APP%\apportion.jar" %*
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="-1" exit /b %CODE%
echo Apportion has run out of memory. Give it more by the environment, for instance APPORTION_JAVA_OPTIONS=-Xmx4g, and run the same command again. 1>&2
exit /b 137
