import { readFile } from 'node:fs/promises';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * SvelteKit 3.2 hides its route announcer by a style attribute, which `style-src 'self'` blocks: the box would then
 * show at the foot of every page. The class `hidden` of base.css says the same.
 */
function announcerWithoutStyle(): Plugin {
  return {
    name: 'anzhu:announcer-without-style',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/kit/src/runtime/components/root.svelte')) return null;
      const code = await readFile(id, 'utf8');
      const changed = code.replace(/style="[^"]*"/, 'class="hidden"');
      if (changed === code)
        this.error('the route announcer has no style attribute any more: drop this plugin');
      return changed;
    },
  };
}

export default defineConfig({
  plugins: [
    announcerWithoutStyle(),
    sveltekit({
      adapter: adapter(),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // A picture that is saved is drawn by the browser from a blob of its own.
          'img-src': ['self', 'blob:'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
