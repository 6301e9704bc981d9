import Fastify from 'fastify';
import pg from 'pg';

/**
 * The least that an answer by key can cost in this stack: one row by a prepared statement, sent as it comes. The route
 * checks no token, validates nothing and says nothing about the delivery.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = Fastify();

app.get<{ Params: { sid: string } }>('/messages/:sid', async (request, reply) => {
  const { rows } = await pool.query({
    name: 'one-message',
    text: 'SELECT * FROM messages WHERE sid = $1',
    values: [request.params.sid],
  });
  return rows[0] ?? reply.code(404).send({});
});

const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
process.send?.({ url });
