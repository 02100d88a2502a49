"""What a person does in a day, through the panel of the core, at a real bridge."""

from __future__ import annotations

import json
import os
import urllib.request
from collections.abc import Iterator

from core_panel import Person
from host_driver import Bridge, run

FOLDER = os.path.join(os.environ['TMPDIR'], 'show')
bridge = Bridge()
ana = Person(FOLDER)


def content(name: str = 'scene.blend') -> str:
    with open(ana.path(name), encoding='utf-8') as file:
        return file.read()


def ask(method: str, path: str, body: object = None) -> dict[str, object]:
    """Another program at the same bridge."""
    facts = bridge.describe()
    url = f'http://127.0.0.1:{facts["port"]}{path}'
    headers = {'Authorization': f'Bearer {facts["token"]}', 'Content-Type': 'application/json'}
    data = None if body is None else json.dumps(body).encode()
    if method != 'GET':
        headers['Idempotency-Key'] = f'other-program-{os.urandom(8).hex()}'
    request = urllib.request.Request(url, data, headers, method=method)
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def test_the_bridge_is_started_later() -> Iterator[float]:
    yield from ana.see('bridge-not-running')
    assert 'clst bridge install' in ana.state['advice']
    bridge.start()
    yield from ana.see('untitled')


def test_a_project_is_made_where_there_is_none() -> Iterator[float]:
    ana.host.save_as(ana.path('scene.blend'))
    yield from ana.see('none')
    ana.press('createProject')
    yield from ana.dialog('action:createProject')
    ana.panel.edit('dialog.name', 'Tired King')
    ana.panel.answer('submit')
    yield from ana.read('Made the project Tired King')
    yield from ana.see('untracked')


def test_the_first_checkpoint_saves_first() -> Iterator[float]:
    ana.host.type('block-out')
    ana.press('checkpoint')
    yield from ana.dialog('action:checkpoint')
    ana.panel.edit('message', 'block-out')
    ana.panel.answer('submit')
    yield from ana.read('Saved v001')
    yield from ana.see('normal')
    assert content() == 'block-out'
    yield from ana.wait(lambda: ana.list_row('history')['items'][0]['picture'], 'the picture')
    assert os.path.isfile(ana.list_row('history')['items'][0]['picture']['path'])


def test_versions_follow_with_a_status() -> Iterator[float]:
    for number in (2, 3):
        ana.host.type(f' pass {number}')
        yield from ana.see('unsaved-changes')
        ana.panel.edit('status', 'Done')
        yield from ana.checkpoint(f'pass {number}')
        wanted = f'Up to date: v00{number}'
        yield from ana.wait(lambda wanted=wanted: ana.state['text'] == wanted, 'the version')  # type: ignore[misc]
    first = ana.list_row('history')['items'][0]
    assert (first['badge'], first['title'], first['isCurrent']) == ('v003', 'pass 3', True)
    assert first['subtitle'] == 'Ana · just now · Done'


def test_unsaved_changes_are_guarded_before_a_revert() -> Iterator[float]:
    ana.host.type(' broken')
    yield from ana.see('unsaved-changes')
    ana.press('revert', 'history', 2)
    yield from ana.dialog('guard:unsaved-changes')
    ana.panel.answer('cancel')
    yield from ana.wait(lambda: ana.panel.view()['dialog'] is None, 'no dialog')
    assert content() == 'block-out pass 2 pass 3' and ana.host.content.endswith('broken')
    ana.press('revert', 'history', 2)
    yield from ana.dialog('guard:unsaved-changes')
    ana.panel.answer('discard')
    yield from ana.read('This is v001 now')
    yield from ana.see('pinned')
    assert content() == ana.host.content == 'block-out'
    assert ana.host.opened[-1] == (ana.path('scene.blend'), False)
    assert ana.bar('changed by another program') is None


def test_what_was_saved_and_never_kept_becomes_a_safety_copy() -> Iterator[float]:
    ana.host.type(' other idea')
    yield from ana.see('unsaved-older')
    ana.press('revert', 'history', 0)
    yield from ana.dialog('guard:unsaved-changes')
    ana.panel.answer('save')
    yield from ana.read('What was here before is kept as s1')
    yield from ana.see('normal')
    assert content() == 'block-out pass 2 pass 3'
    ana.panel.toggle_section('safety')
    yield from ana.wait(lambda: len(ana.list_row('safety')['items']) == 1, 'the safety copy')
    ana.press('openVersion', 'safety')
    yield from ana.see('opened')
    assert ana.host.content == 'block-out other idea'
    ana.host.open_file(ana.path('scene.blend'))
    yield from ana.see('normal')


def test_the_newest_version_is_brought_by_the_line() -> Iterator[float]:
    ana.press('revert', 'history', 1)
    yield from ana.see('pinned')
    ana.press('revertToNewest')
    yield from ana.see('normal')
    assert ana.host.content == 'block-out pass 2 pass 3'


def test_another_program_writes_the_file() -> Iterator[float]:
    with open(ana.path('scene.blend'), 'w', encoding='utf-8') as file:
        file.write('somebody else was here')
    yield from ana.read('changed by another program')
    ana.host.type(' mine')
    yield from ana.wait(lambda: ana.panel.view()['rows'][0]['key'] == 'modified', 'modified')
    ana.panel.edit('message', 'mine')
    ana.press('checkpoint')
    yield from ana.dialog('guard:changed-on-disk')
    ana.panel.answer('reload')
    yield from ana.wait(lambda: ana.host.content == 'somebody else was here', 'the file from the disk')
    yield from ana.wait(lambda: ana.bar('changed by another program') is None, 'no bar')


def test_another_program_makes_a_version() -> Iterator[float]:
    key = ana.project_key
    ask('POST', f'/v1/projects/{key}/checkpoints', {'paths': ['scene.blend'], 'message': 'from elsewhere'})
    yield from ana.wait(lambda: ana.list_row('history')['items'][0]['title'] == 'from elsewhere', 'the version')
    yield from ana.see('normal')


def test_status_assignee_tags_and_description() -> Iterator[float]:
    ana.panel.toggle_section('asset')
    ana.panel.edit('assetStatus', 'Retake')
    ana.panel.press('setStatus', {'value': 'Retake'})
    yield from ana.read('The status is Retake')
    ana.panel.edit('assignee', 'Obi')
    ana.press('setAssignee')
    yield from ana.wait(lambda: 'assigned to Obi' in ana.state['text'], 'the assignee')
    ana.panel.edit('newTags', 'hero, night')
    ana.press('addTags')
    yield from ana.wait(lambda: ana.keys('tags') == ['hero', 'night'], 'the tags')
    ana.press('removeTag', 'tags')
    yield from ana.wait(lambda: ana.keys('tags') == ['night'], 'one tag less')
    ana.panel.edit('description', 'The court at night')
    ana.press('setDescription')
    yield from ana.read('The description is saved')
    ana.panel.edit('description', '')
    ana.press('setDescription')
    yield from ana.wait(lambda: ana.item.get('description') is None, 'no description')


def test_the_project_is_browsed_and_another_file_opened() -> Iterator[float]:
    with open(ana.path('chair.blend'), 'w', encoding='utf-8') as file:
        file.write('a chair')
    key = ana.project_key
    ask('POST', f'/v1/projects/{key}/checkpoints', {'paths': ['chair.blend'], 'message': 'a chair'})
    ana.panel.toggle_section('browser')
    yield from ana.wait(lambda: ana.keys('browser') == ['chair.blend', 'scene.blend'], 'both files')
    ana.panel.edit('search', 'cha')
    yield from ana.wait(lambda: ana.keys('browser') == ['chair.blend'], 'what was found')
    ana.press('openAsset', 'browser')
    yield from ana.wait(lambda: ana.host.content == 'a chair', 'the chair')
    yield from ana.see('normal')
    os.remove(ana.path('chair.blend'))
    yield from ana.see('rebuild')
    ana.press('rebuild')
    yield from ana.see('normal')
    assert content('chair.blend') == 'a chair'
    ana.host.open_file(ana.path('scene.blend'))
    yield from ana.wait(lambda: ana.item.get('path') == 'scene.blend', 'the scene')
    ana.panel.toggle_section('browser')


def test_dependencies_are_taken_into_the_project() -> Iterator[float]:
    needed = []
    for name in ('wood.png', 'stone.png', 'gone.png'):
        if name != 'gone.png':
            with open(ana.path(name), 'w', encoding='utf-8') as file:
                file.write(name)
        path = ana.path(name)
        needed.append({'path': f'//{name}', 'absolutePath': path, 'kind': 'image', 'exists': name != 'gone.png'})
    key = ana.project_key
    ask('POST', f'/v1/projects/{key}/checkpoints', {'paths': ['stone.png'], 'message': 'stone'})
    ana.host.needed = needed
    ana.panel.toggle_section('dependencies')

    def shown() -> list[tuple[str, str]]:
        return [(item['title'], item['badge']) for item in ana.list_row('dependencies')['items']]

    before = [('wood.png', 'untracked'), ('stone.png', 'not declared'), ('gone.png', 'missing')]
    yield from ana.wait(lambda: shown() == before, 'what the file needs')
    os.remove(ana.path('stone.png'))
    ana.press('declareAll')
    yield from ana.read('1 file is nowhere to be found; all others are declared')
    after = [('wood.png', 'tracked'), ('stone.png', 'tracked'), ('gone.png', 'missing')]
    yield from ana.wait(lambda: shown() == after, 'what is declared')
    assert content('stone.png') == 'stone.png'
    ana.panel.toggle_section('dependencies')


def test_my_work_is_listed_with_pictures() -> Iterator[float]:
    ana.panel.toggle_section('work')
    yield from ana.wait(lambda: 'scene.blend' in ana.keys('work'), 'my work')
    item = next(each for each in ana.list_row('work')['items'] if each['key'] == 'scene.blend')
    assert item['isCurrent'] and os.path.isfile(item['picture']['path'])
    ana.panel.toggle_section('work')


def test_a_version_goes_to_the_trash_and_comes_back() -> Iterator[float]:
    before = ana.keys('history')
    ana.press('deleteCheckpoint', 'history', 1)
    yield from ana.dialog('action:deleteCheckpoint')
    ana.panel.answer('submit')
    yield from ana.read('is in the trash')
    yield from ana.wait(lambda: len(ana.list_row('history')['items']) == len(before) - 1, 'one version less')
    ana.panel.toggle_section('trash')
    yield from ana.wait(lambda: len(ana.list_row('trash')['items']) == 1, 'the trash')
    ana.press('restoreTrash', 'trash')
    yield from ana.wait(lambda: ana.keys('history') == before, 'the version again')
    yield from ana.wait(lambda: ana.list_row('trash')['empty'] == 'The trash is empty', 'an empty trash')


def test_a_long_history_comes_in_pages() -> Iterator[float]:
    key = ana.project_key
    known = len(ana.list_row('history')['items'])
    for number in range(60):
        with open(ana.path('scene.blend'), 'a', encoding='utf-8') as file:
            file.write(f'\n{number}')
        job = ask('POST', f'/v1/projects/{key}/checkpoints', {'paths': ['scene.blend'], 'message': f'number {number}'})
        ask('GET', f'/v1/jobs/{job["id"]}?wait=25')
        yield 0
    yield from ana.read('changed by another program')
    ana.press('reload')
    yield from ana.wait(lambda: ana.list_row('history')['items'][0]['title'] == 'number 59', 'the last version')
    assert len(ana.list_row('history')['items']) == 50 and ana.list_row('history')['isMore']

    def is_whole() -> bool:
        # As a list does that is looked at: a page that was asked for is dropped when the first one comes anew meanwhile.
        if ana.list_row('history')['isMore']:
            ana.panel.more('history')
            return False
        return True

    yield from ana.wait(is_whole, 'the second page')
    keys = ana.keys('history')
    assert len(keys) == len(set(keys)) == known + 60


def test_two_presses_make_one_version() -> Iterator[float]:
    ana.host.type('twice')
    yield from ana.see('unsaved-changes')
    ana.panel.edit('message', 'pressed twice')
    ana.press('checkpoint')
    ana.press('checkpoint')
    ana.press('checkpoint')
    yield from ana.read('Saved')
    yield from ana.see('normal')
    titles = [item['title'] for item in ana.list_row('history')['items']]
    assert titles.count('pressed twice') == 1


def test_the_bridge_ends_and_comes_back_at_another_port() -> Iterator[float]:
    bridge.stop()
    yield from ana.wait(lambda: ana.state['isGreyed'], 'a grey line')
    assert ana.state['text'].startswith('Up to date')
    bridge.start()
    yield from ana.see('normal')
    ana.host.type(' after')
    yield from ana.see('unsaved-changes')
    yield from ana.checkpoint('after the bridge was started anew')


def test_the_report_names_no_file_and_no_token() -> None:
    report = ana.panel.report()
    assert 'Plain 1.2.3' in report and 'clst bridge' in report
    assert 'scene.blend' not in report and bridge.describe()['token'] not in report
    assert 'scene.blend' in ana.panel.report(with_names=True)


def test_it_ends() -> None:
    ana.panel.close()
    bridge.stop()


run(globals())
