+ clst 0.1.0 ./clst
scripts: scripts
PYTHONPATH+:=python
