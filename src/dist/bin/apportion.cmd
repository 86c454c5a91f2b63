@echo off
rem Starts Apportion with the Java that came with it, in the folder that it is called from, if neither --home nor APPORTION_HOME
rem names another.
setlocal
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "JAVA=%ROOT%\runtime\bin\java.exe"
set "APP=%ROOT%\app"
set "DEFAULT=%CD%"
if defined APPORTION_HOME set "DEFAULT=%APPORTION_HOME%"
call "%APP%\launch.cmd" %*
exit /b %ERRORLEVEL%
