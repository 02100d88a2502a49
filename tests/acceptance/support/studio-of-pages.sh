# What pages of a studio begin with, for their hidden blocks.

# A studio of its own for the page; Ana Lopez is its admin, and the project of this folder is published.
begin_studio() {
  clst-server --data ~/studio --port 0 --json > ~/.studio.json 2> ~/.studio.log < /dev/null &
  trap 'kill %?clst-server 2> /dev/null' EXIT
  for _ in $(seq 300); do [ -s ~/.studio.json ] && break; sleep 0.1; done
  studio=$(field url < ~/.studio.json)
  echo "nine quiet lamps at noon" | clst login "$studio" --user "Ana Lopez" --password-stdin \
    --setup-token "$(field setupToken < ~/.studio.json)" > ~/login.log
  clst publish > ~/publish.log
}

# An account, and a copy of the project in ~/films of another home: join_studio NAME ROLE
join_studio() {
  token=$(clst invite "$1" --role "$2" --json | field token)
  echo "two brown bicycles, one bell" |
    CLST_HOME=~/"$1"/.clst clst login "$studio" --user "$1" --password-stdin --invite "$token" > ~/login.log
  mkdir -p ~/"$1"
  (cd ~/"$1" && CLST_HOME=~/"$1"/.clst clst clone lighthouse > ~/clone.log)
}

# Goes on as somebody else, in their copy: become NAME
become() {
  export CLST_HOME=~/"$1"/.clst
  cd ~/"$1"/lighthouse
}

# A field of a JSON document.
field() {
  node -p "JSON.parse(require('fs').readFileSync(0, 'utf8')).$1"
}
