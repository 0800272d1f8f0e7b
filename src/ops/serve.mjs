// The server where packages are installed and the page is built already, as in an image: npm start without the rest.
import { register } from 'tsx/esm/api';

register();
const { serve } = await import('../server/main');
const { AXIS_HOST = '127.0.0.1', AXIS_PORT = '8000' } = process.env;
try {
  await serve({ host: AXIS_HOST, port: Number(AXIS_PORT), orNextPort: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
