@echo off
rem Runs Apportion; builds it the first time. Needs a JDK 17 or newer, and Maven for the build.
setlocal
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "APP=%HERE%\target\app"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%APP%\apportion.jar" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo Apportion must be built once, which needs Maven. Install Maven and run again. 1>&2
  exit /b 2
)
echo Building Apportion; this is done once and takes about a minute. 1>&2
pushd "%HERE%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package > build.log 2>&1
if errorlevel 1 goto failed
"%JAVA%" -Djarmode=tools -jar target\apportion.jar extract --destination "%APP%.new" >> build.log 2>&1
if errorlevel 1 goto failed
move "%APP%.new" "%APP%" >nul
popd
del "%HERE%\build.log"
:run
set "CDS=-Xshare:auto"
if exist "%APP%\classes.jsa" (set "CDS=-XX:SharedArchiveFile=%APP%\classes.jsa") else if "%~1"=="run" (set "CDS=-XX:ArchiveClassesAtExit=%APP%\classes.jsa")
rem Out of memory, the process is killed where it stands, before any part of it writes something wrong; its exit code is then -1.
set "MEMORY=-XX:OnOutOfMemoryError=powershell -NoProfile -Command (Get-Process -Id %%p).Kill()"
rem A small month is over before the JVM's optimizing compiler has paid off; the shell's launcher tells large ones apart.
"%JAVA%" "%CDS%" -XX:TieredStopAtLevel=1 -Xlog:disable -XX:+UseSerialGC "%MEMORY%" %APPORTION_JAVA_OPTIONS% "-Dapportion.home=%HERE%" -jar "%APP%\apportion.jar" %*
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="-1" exit /b %CODE%
echo Apportion has run out of memory. Give it more by the environment, for instance APPORTION_JAVA_OPTIONS=-Xmx4g, and run the same command again. 1>&2
exit /b 137
:failed
popd
echo The build failed; build.log has all of it. 1>&2
exit /b 4
