import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.MORTISE_URL ?? 'http://localhost:8080';
/** What the server answers and not the workspace. */
const proxy = Object.fromEntries(['/api', '/health', '/plugins'].map((path) => [path, server]));
const out = '../target/frontend/web';

/** Compressed once here, so that the server never does it while people wait. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      const files = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && /\.(js|css|html|svg|json)$/.test(file.name))
        .map((file) => `${file.parentPath}/${file.name}`);
      await Promise.all(
        files.map((file) =>
          pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`)),
        ),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // A data: script or style would break the content security policy; small files are cheap enough.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: { port: 18131, proxy },
  preview: { port: 18131, proxy },
  test: { include: ['src/**/*.test.{ts,tsx}'], reporters: ['default', 'junit'], outputFile: { junit: '../target/surefire-reports/TEST-workspace.xml' } },
} as Parameters<typeof defineConfig>[0]);
