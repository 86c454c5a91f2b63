@echo off
rem Runs Apportion; builds it the first time. Needs a JDK 17 or newer, and Maven for the build.
setlocal
for %%I in ("%~dp0.") do set "HERE=%%~fI"
set "APP=%HERE%\target\app"
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
  echo Apportion needs Java 17 or newer. Install a JDK and run again. 1>&2
  exit /b 2
)
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
set "DEFAULT=%HERE%"
if defined APPORTION_HOME set "DEFAULT=%APPORTION_HOME%"
call "%HERE%\src\dist\launch.cmd" %*
exit /b %ERRORLEVEL%
:failed
popd
echo The build failed; build.log has all of it. 1>&2
exit /b 4
