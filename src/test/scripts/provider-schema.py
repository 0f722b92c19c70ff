#!/usr/bin/env python3
"""Writes what a provider takes and gives, of the types that the templates write, for ProviderSchemaTest.

Providers themselves come from registry.terraform.io only. The npm packages @cdktf/provider-aws and provider-helm are
generated from their schemas, and say of each release which: 21.22.1 of 6.25.0, and 12.0.1 of 3.0.2. From the
repository's root:

    curl -sSLO https://registry.npmjs.org/@cdktf/provider-aws/-/provider-aws-21.22.1.tgz
    src/test/scripts/provider-schema.py provider-aws-21.22.1.tgz src/test/resources/terraform/aws-6.25.json
    curl -sSLO https://registry.npmjs.org/@cdktf/provider-helm/-/provider-helm-12.0.1.tgz
    src/test/scripts/provider-schema.py provider-helm-12.0.1.tgz src/test/resources/terraform/helm-3.0.json

Each attribute is "string", "number", "bool", "list", "set", "map" or "any", with "!" after it where it is required and
"=" where it is only read. What has attributes of its own is an object, with how it may stand there in "".
"""
import json
import re
import sys
import tarfile
from pathlib import Path

WRITTEN = re.compile(r'^(resource|data|provider) "(\w+)"', re.M)
INTERFACE = re.compile(r'^export interface (\w+)[^{]*\{\n(.*?)^\}', re.M | re.S)
MEMBER = re.compile(r'\w+#(\w+) \w+#\w+\}.*?\n    readonly \w+(\??): (.*?);\n', re.S)
CLASS = re.compile(r'^class (\w+) extends .*?^\}', re.M | re.S)
GIVEN = re.compile(r'this\._\w+ = new (\w+)\(this, "(\w+)"')
GETTER = {'String': 'string', 'Number': 'number', 'Boolean': 'bool', 'List': 'list', 'NumberList': 'list'}


def simple(kind):
    """The name of a type of TypeScript; none where it has attributes of its own."""
    kind = kind.replace(' | cdktf.IResolvable', '')
    if kind in ('string', 'number'):
        return kind
    if kind.startswith('boolean'):
        return 'bool'
    if kind.startswith('{'):
        return 'map'
    if re.fullmatch(r'(string|number|boolean)\[\]', kind):
        return 'list'
    return 'any' if kind == 'any' else None


class Module:
    """One resource or data source of the package."""

    def __init__(self, types, code):
        self.interfaces = dict(INTERFACE.findall(types))
        self.classes = {found[1]: found[0] for found in CLASS.finditer(code)}

    def attributes(self, interface, owner):
        """What an interface takes and its class gives, by name."""
        attributes = {}
        for name, optional, kind in MEMBER.findall(self.interfaces[interface]):
            attributes[name] = self.taken(kind, '' if optional else '!')
        code = self.classes.get(owner, '')
        made = {name: kind for kind, name in GIVEN.findall(code)}
        for name in re.findall(r'// (\w+) - computed: true, optional: false, required: false', code):
            if name in made:
                struct = re.sub(r'(List|Map|OutputReference)$', '', made[name])
                if struct in self.interfaces:
                    attributes[name] = {'': '=', **self.attributes(struct, struct + 'OutputReference')}
                else:
                    attributes[name] = 'map='
            else:
                getter = re.search(r"this\.get(\w+)Attribute\('" + name + "'\)", code)
                attributes[name] = GETTER.get(getter[1] if getter else '', 'any') + '='
        return dict(sorted(attributes.items()))

    def taken(self, kind, required):
        name = simple(kind)
        if name:
            return name + required
        struct = re.sub(r'\[\]', '', kind.split(' | ')[0])
        many = '[]' in kind
        return {'': ('many' if many else 'one') + required, **self.attributes(struct, struct + 'OutputReference')}


def attributes(tar, folder):
    """The attributes of a resource, a data source or the provider's own block."""
    read = lambda file: tar.extractfile(f'package/lib/{folder}/{file}').read().decode()
    types, code = read('index.d.ts'), read('index.js')
    module = Module(types, code)
    config = next(each for each in module.interfaces if each.endswith('ProviderConfig') or 'TerraformMetaArguments' in
                  re.search(rf'interface {each}\b[^{{]*', types)[0])
    return module.attributes(config, config.removesuffix('Config'))


def main(package, out):
    written = set()
    for template in Path('templates').glob('terraform*/**/*.tf'):
        written.update(WRITTEN.findall(template.read_text()))
    with tarfile.open(package) as tar:
        about = json.load(tar.extractfile('package/package.json'))
        provider = about['cdktf']['provider']
        own = provider['name'].split('/')[-1]
        schema = {
            'provider': f"{provider['name']} {provider['version']}",
            'source': f"{about['name']} {about['version']} of registry.npmjs.org, by {Path(__file__).name}",
            'data': {},
            'provider_block': {},
            'resource': {},
        }
        for kind, name in sorted(written):
            if kind == 'provider':
                if name == own and own != 'aws':  # the others of the tests run the provider of AWS itself
                    schema['provider_block'][name] = attributes(tar, 'provider')
            elif name.startswith(own + '_'):
                folder = (f'data-{own}-' if kind == 'data' else '') + name.removeprefix(own + '_').replace('_', '-')
                schema[kind][name] = attributes(tar, folder)
    if not schema['provider_block']:
        del schema['provider_block']
    text = json.dumps(schema, indent=1, separators=(',', ': '))
    # one line for each attribute, however deep
    text = re.sub(r'\n {4,}|\n {3}(?=\})', '', text)
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    Path(out).write_text(text + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
