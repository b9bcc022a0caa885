/** A small file of each text format in which a deprecated spelling stands twice, once with a clitic. */
export const textFiles: Readonly<Record<string, string>> = {
  'a.md': '# زيارة پوتن\n\nغادر الوفد وپوتن معه.\n',
  'a.mdx': 'export const x = 1\n\n# زيارة پوتن\n\n<Box>غادر الوفد وپوتن معه.</Box>\n',
  'a.txt': 'زيارة پوتن\nغادر الوفد وپوتن معه.\n',
  'a.html':
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>زيارة پوتن</title><p>غادر الوفد و<b>پو</b>تن معه.</p></html>\n',
  'a.srt':
    '1\n00:00:01,000 --> 00:00:02,500\nزيارة پوتن\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>غادر الوفد</i>\nوپوتن معه.\n',
  'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.500\nزيارة پوتن\n\n00:03.000 --> 00:04.000 line:0\nغادر الوفد وپوتن معه.\n',
  'a.csv':
    'ar,en\r\nزيارة پوتن,The visit of Putin\r\n"غادر الوفد، وپوتن معه.","The delegation left, and Putin with it."\r\n',
  'a.tsv': 'en\tar\nThe visit of Putin\tزيارة پوتن\nThe delegation left, and Putin with it.\tغادر الوفد، وپوتن معه.\n',
  'a.po':
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "The visit of Putin"\nmsgstr "زيارة پوتن"\n\nmsgid "Putin left."\nmsgstr ""\n"غادر الوفد "\n"وپوتن معه."\n',
  'a.json': '{\n  "title": "زيارة پوتن",\n  "body": {"left": "غادر الوفد وپو\\u062aن معه."}\n}\n',
  'a.tmx':
    '<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en"/><body>\n<tu><tuv xml:lang="en"><seg>The visit of Putin</seg></tuv><tuv xml:lang="ar-SA"><seg>زيارة <bpt i="1">&lt;b&gt;</bpt>پوتن<ept i="1">&lt;/b&gt;</ept></seg></tuv></tu>\n<tu><tuv xml:lang="AR"><seg>غادر الوفد و&#x67E;وتن معه.</seg></tuv><tuv xml:lang="en"><seg>Putin left.</seg></tuv></tu>\n</body></tmx>\n',
  'a.xlf':
    '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="ar" datatype="plaintext" original="f"><body>\n<trans-unit id="1"><source>The visit of Putin</source><target>زيارة <g id="1">پو</g>تن</target></trans-unit>\n<trans-unit id="2"><source>Putin left.</source><target>غادر الوفد وپوتن معه.</target></trans-unit></body></file></xliff>\n',
  'b.xlf':
    '<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="1"><segment><source>The visit of Putin</source><target>زيارة پوتن</target></segment></unit><unit id="2"><segment><source>Putin left.</source><target>غادر الوفد <pc id="1">و</pc>پوتن معه.</target></segment></unit></file></xliff>\n',
  'a.tbx':
    '<?xml version="1.0"?>\n<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>Putin</term></termSec></langSec><langSec xml:lang="ar"><termSec><term>فلاديمير پوتن</term></termSec><termSec><term>الرئيس پوتن</term></termSec></langSec></conceptEntry></body></text></tbx>\n',
  'a.utf8': 'Vladimir Putin\tفلاديمير پوتن\tname\nPresident Putin\tالرئيس پوتن\n',
}

/** House form and the spelling to be replaced. */
export const glossary = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n'
