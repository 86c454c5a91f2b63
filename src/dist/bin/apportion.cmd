@echo off
rem Starts Apportion with the Java that came with it, in the folder that it is called from, if neither --home nor APPORTION_HOME
rem names another.
setlocal EnableDelayedExpansion
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "APP=%ROOT%\app"
if not defined APPORTION_HOME set "APPORTION_HOME=%CD%"

rem The JVM's optimizing compiler pays off only where a month has some 20 MB of spreadsheets (docs/benchmarks.md).
set "FOLDER=%APPORTION_HOME%"
set "PREVIOUS="
for %%A in (%*) do (
  set "ARGUMENT=%%~A"
  if "!PREVIOUS!"=="--home" set "FOLDER=!ARGUMENT!"
  if "!ARGUMENT:~0,7!"=="--home=" set "FOLDER=!ARGUMENT:~7!"
  set "PREVIOUS=!ARGUMENT!"
)
set "LARGE=no"
for /d %%P in ("%FOLDER%\input\*") do (
  set /a KILOBYTES=0
  for %%F in ("%%P\*") do set /a KILOBYTES+=%%~zF/1024
  if !KILOBYTES! GEQ 20000 set "LARGE=yes"
)
if "%LARGE%"=="yes" (
  set "JIT=-XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=18000 -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000 -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000"
  set "LEARNED=large"
) else (
  set "JIT=-XX:TieredStopAtLevel=1"
  set "LEARNED=small"
)
set "CACHE=-Xshare:auto"
for %%C in ("%APP%\%LEARNED%-*.aot") do set "CACHE=-XX:AOTCache=%%C"
rem Out of memory, the process is killed where it stands, before any part of it writes something wrong; its exit code is then -1.
set "MEMORY=-XX:OnOutOfMemoryError=powershell -NoProfile -Command (Get-Process -Id %%p).Kill()"
"%ROOT%\runtime\bin\java" "%CACHE%" %JIT% -Xlog:disable -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow "%MEMORY%" %APPORTION_JAVA_OPTIONS% "-Dapportion.home=%APPORTION_HOME%" -jar "%APP%\apportion.jar" %*
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="-1" exit /b %CODE%
echo Apportion has run out of memory. Give it more by the environment, for instance APPORTION_JAVA_OPTIONS=-Xmx4g, and run the same command again. 1>&2
exit /b 137
