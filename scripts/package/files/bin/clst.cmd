@echo off
rem Runs clst with the Node that came with it.
setlocal
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0..\runtime\node.exe" "%~dp0..\app\bin\clst.js" %*
exit /b %ERRORLEVEL%
